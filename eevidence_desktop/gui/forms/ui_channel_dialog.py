# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'channel_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_ChannelDialog(object):
    def setupUi(self, ChannelDialog):
        if not ChannelDialog.objectName():
            ChannelDialog.setObjectName(u"ChannelDialog")
        self.dialog_layout = QVBoxLayout(ChannelDialog)
        self.dialog_layout.setSpacing(8)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(16, 16, 16, 16)
        self.title = QLabel(ChannelDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"heading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.dialog_layout.addWidget(self.title)

        self.chosen = QLabel(ChannelDialog)
        self.chosen.setObjectName(u"chosen")
        self.chosen.setProperty(u"role", u"muted")
        self.chosen.setText(u"")
        self.chosen.setTextFormat(Qt.TextFormat.PlainText)
        self.chosen.setWordWrap(True)

        self.dialog_layout.addWidget(self.chosen)

        self.channels = QListView(ChannelDialog)
        self.channels.setObjectName(u"channels")
        self.channels.setProperty(u"role", u"cards")
        self.channels.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.channels.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.channels.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.dialog_layout.addWidget(self.channels)

        self.advice = QLabel(ChannelDialog)
        self.advice.setObjectName(u"advice")
        self.advice.setText(u"")
        self.advice.setTextFormat(Qt.TextFormat.PlainText)
        self.advice.setWordWrap(True)

        self.dialog_layout.addWidget(self.advice)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer)

        self.cancel_button = QPushButton(ChannelDialog)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"role", u"plain")

        self.buttons.addWidget(self.cancel_button)

        self.start_button = QPushButton(ChannelDialog)
        self.start_button.setObjectName(u"start_button")
        self.start_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.start_button)


        self.dialog_layout.addLayout(self.buttons)

        self.dialog_layout.setStretch(2, 1)
        QWidget.setTabOrder(self.channels, self.start_button)
        QWidget.setTabOrder(self.start_button, self.cancel_button)

        self.retranslateUi(ChannelDialog)

        QMetaObject.connectSlotsByName(ChannelDialog)
    # setupUi

    def retranslateUi(self, ChannelDialog):
        ChannelDialog.setWindowTitle(QCoreApplication.translate("ChannelDialog", u"Start a request", None))
        self.title.setText(QCoreApplication.translate("ChannelDialog", u"Which channel?", None))
#if QT_CONFIG(accessibility)
        self.channels.setAccessibleName(QCoreApplication.translate("ChannelDialog", u"Which channel?", None))
#endif // QT_CONFIG(accessibility)
        self.cancel_button.setText(QCoreApplication.translate("ChannelDialog", u"Cancel", None))
        self.start_button.setText(QCoreApplication.translate("ChannelDialog", u"Start the request", None))
#if QT_CONFIG(tooltip)
        self.start_button.setToolTip(QCoreApplication.translate("ChannelDialog", u"Start the request (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi
