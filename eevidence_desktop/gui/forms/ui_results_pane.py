# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'results_pane.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_ResultsPane(object):
    def setupUi(self, ResultsPane):
        if not ResultsPane.objectName():
            ResultsPane.setObjectName(u"ResultsPane")
        self.results_layout = QHBoxLayout(ResultsPane)
        self.results_layout.setSpacing(16)
        self.results_layout.setObjectName(u"results_layout")
        self.results_layout.setContentsMargins(0, 0, 0, 0)
        self.candidates_layout = QVBoxLayout()
        self.candidates_layout.setSpacing(8)
        self.candidates_layout.setObjectName(u"candidates_layout")
        self.found = QLabel(ResultsPane)
        self.found.setObjectName(u"found")
        self.found.setProperty(u"role", u"heading")
        self.found.setText(u"")
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        self.found.setWordWrap(True)

        self.candidates_layout.addWidget(self.found)

        self.candidates = QListView(ResultsPane)
        self.candidates.setObjectName(u"candidates")
        self.candidates.setProperty(u"role", u"cards")
        self.candidates.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.candidates.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.candidates.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.candidates_layout.addWidget(self.candidates)

        self.without_layout = QHBoxLayout()
        self.without_layout.setObjectName(u"without_layout")
        self.without_button = QPushButton(ResultsPane)
        self.without_button.setObjectName(u"without_button")
        self.without_button.setProperty(u"role", u"plain")

        self.without_layout.addWidget(self.without_button)

        self.without_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.without_layout.addItem(self.without_spacer)


        self.candidates_layout.addLayout(self.without_layout)

        self.candidates_layout.setStretch(1, 1)

        self.results_layout.addLayout(self.candidates_layout)

        self.channel_pane = QFrame(ResultsPane)
        self.channel_pane.setObjectName(u"channel_pane")
        self.channel_layout = QVBoxLayout(self.channel_pane)
        self.channel_layout.setSpacing(8)
        self.channel_layout.setObjectName(u"channel_layout")
        self.channel_layout.setContentsMargins(0, 0, 0, 0)
        self.channel_title = QLabel(self.channel_pane)
        self.channel_title.setObjectName(u"channel_title")
        self.channel_title.setProperty(u"role", u"heading")
        self.channel_title.setTextFormat(Qt.TextFormat.PlainText)

        self.channel_layout.addWidget(self.channel_title)

        self.chosen = QLabel(self.channel_pane)
        self.chosen.setObjectName(u"chosen")
        self.chosen.setProperty(u"role", u"muted")
        self.chosen.setText(u"")
        self.chosen.setTextFormat(Qt.TextFormat.PlainText)
        self.chosen.setWordWrap(True)

        self.channel_layout.addWidget(self.chosen)

        self.channels = QListView(self.channel_pane)
        self.channels.setObjectName(u"channels")
        self.channels.setProperty(u"role", u"cards")
        self.channels.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.channels.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.channels.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.channel_layout.addWidget(self.channels)

        self.advice = QLabel(self.channel_pane)
        self.advice.setObjectName(u"advice")
        self.advice.setText(u"")
        self.advice.setTextFormat(Qt.TextFormat.PlainText)
        self.advice.setWordWrap(True)

        self.channel_layout.addWidget(self.advice)

        self.start_layout = QHBoxLayout()
        self.start_layout.setObjectName(u"start_layout")
        self.start_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.start_layout.addItem(self.start_spacer)

        self.start_button = QPushButton(self.channel_pane)
        self.start_button.setObjectName(u"start_button")
        self.start_button.setProperty(u"role", u"primary")

        self.start_layout.addWidget(self.start_button)


        self.channel_layout.addLayout(self.start_layout)

        self.channel_layout.setStretch(2, 1)

        self.results_layout.addWidget(self.channel_pane)

        self.results_layout.setStretch(0, 1)
        self.results_layout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.channel_title.setBuddy(self.channels)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.candidates, self.without_button)
        QWidget.setTabOrder(self.without_button, self.channels)
        QWidget.setTabOrder(self.channels, self.start_button)

        self.retranslateUi(ResultsPane)

        QMetaObject.connectSlotsByName(ResultsPane)
    # setupUi

    def retranslateUi(self, ResultsPane):
#if QT_CONFIG(accessibility)
        self.candidates.setAccessibleName(QCoreApplication.translate("ResultsPane", u"Providers that may hold the data", None))
#endif // QT_CONFIG(accessibility)
        self.without_button.setText(QCoreApplication.translate("ResultsPane", u"Start without a provider", None))
        self.channel_title.setText(QCoreApplication.translate("ResultsPane", u"Which channel?", None))
#if QT_CONFIG(accessibility)
        self.channels.setAccessibleName(QCoreApplication.translate("ResultsPane", u"Which channel?", None))
#endif // QT_CONFIG(accessibility)
        self.start_button.setText(QCoreApplication.translate("ResultsPane", u"Start the request", None))
#if QT_CONFIG(tooltip)
        self.start_button.setToolTip(QCoreApplication.translate("ResultsPane", u"Start the request (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
