# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'home_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

class Ui_HomePage(object):
    def setupUi(self, HomePage):
        if not HomePage.objectName():
            HomePage.setObjectName(u"HomePage")
        self.page_layout = QVBoxLayout(HomePage)
        self.page_layout.setSpacing(12)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(24, 20, 24, 16)
        self.title = QLabel(HomePage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.page_layout.addWidget(self.title)

        self.query_layout = QHBoxLayout()
        self.query_layout.setSpacing(12)
        self.query_layout.setObjectName(u"query_layout")
        self.query = QLineEdit(HomePage)
        self.query.setObjectName(u"query")
        self.query.setProperty(u"role", u"hero")
        self.query.setMaxLength(2000)

        self.query_layout.addWidget(self.query)

        self.emergency_button = QPushButton(HomePage)
        self.emergency_button.setObjectName(u"emergency_button")
        self.emergency_button.setProperty(u"role", u"danger")

        self.query_layout.addWidget(self.emergency_button)

        self.query_layout.setStretch(0, 1)

        self.page_layout.addLayout(self.query_layout)

        self.hint = QLabel(HomePage)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.page_layout.addWidget(self.hint)

        self.panes = QStackedWidget(HomePage)
        self.panes.setObjectName(u"panes")
        self.drafts_pane = QWidget()
        self.drafts_pane.setObjectName(u"drafts_pane")
        self.drafts_layout = QVBoxLayout(self.drafts_pane)
        self.drafts_layout.setSpacing(8)
        self.drafts_layout.setObjectName(u"drafts_layout")
        self.drafts_layout.setContentsMargins(0, 0, 0, 0)
        self.drafts_title = QLabel(self.drafts_pane)
        self.drafts_title.setObjectName(u"drafts_title")
        self.drafts_title.setProperty(u"role", u"heading")
        self.drafts_title.setTextFormat(Qt.TextFormat.PlainText)

        self.drafts_layout.addWidget(self.drafts_title)

        self.no_drafts = QLabel(self.drafts_pane)
        self.no_drafts.setObjectName(u"no_drafts")
        self.no_drafts.setProperty(u"role", u"muted")
        self.no_drafts.setTextFormat(Qt.TextFormat.PlainText)
        self.no_drafts.setWordWrap(True)
        self.no_drafts.setAlignment(Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.no_drafts.sizePolicy().hasHeightForWidth())
        self.no_drafts.setSizePolicy(sizePolicy)

        self.drafts_layout.addWidget(self.no_drafts)

        self.drafts = QListView(self.drafts_pane)
        self.drafts.setObjectName(u"drafts")
        self.drafts.setProperty(u"role", u"cards")
        self.drafts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.drafts.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.drafts.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.drafts_layout.addWidget(self.drafts)

        self.drafts_buttons = QHBoxLayout()
        self.drafts_buttons.setObjectName(u"drafts_buttons")
        self.delete_button = QPushButton(self.drafts_pane)
        self.delete_button.setObjectName(u"delete_button")
        self.delete_button.setProperty(u"role", u"plain")

        self.drafts_buttons.addWidget(self.delete_button)

        self.drafts_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drafts_buttons.addItem(self.drafts_spacer)

        self.continue_button = QPushButton(self.drafts_pane)
        self.continue_button.setObjectName(u"continue_button")
        self.continue_button.setProperty(u"role", u"primary")

        self.drafts_buttons.addWidget(self.continue_button)


        self.drafts_layout.addLayout(self.drafts_buttons)

        self.drafts_layout.setStretch(2, 1)
        self.panes.addWidget(self.drafts_pane)

        self.page_layout.addWidget(self.panes)

        self.undo_bar = QFrame(HomePage)
        self.undo_bar.setObjectName(u"undo_bar")
        self.undo_bar.setProperty(u"role", u"notice")
        self.undo_layout = QHBoxLayout(self.undo_bar)
        self.undo_layout.setSpacing(12)
        self.undo_layout.setObjectName(u"undo_layout")
        self.undo_layout.setContentsMargins(12, 6, 12, 6)
        self.undo_text = QLabel(self.undo_bar)
        self.undo_text.setObjectName(u"undo_text")
        self.undo_text.setText(u"")
        self.undo_text.setTextFormat(Qt.TextFormat.PlainText)
        self.undo_text.setWordWrap(True)

        self.undo_layout.addWidget(self.undo_text)

        self.undo_button = QPushButton(self.undo_bar)
        self.undo_button.setObjectName(u"undo_button")
        self.undo_button.setProperty(u"role", u"plain")

        self.undo_layout.addWidget(self.undo_button)

        self.undo_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.undo_bar)

        self.page_layout.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.title.setBuddy(self.query)
        self.drafts_title.setBuddy(self.drafts)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.query, self.emergency_button)
        QWidget.setTabOrder(self.emergency_button, self.drafts)
        QWidget.setTabOrder(self.drafts, self.delete_button)
        QWidget.setTabOrder(self.delete_button, self.continue_button)
        QWidget.setTabOrder(self.continue_button, self.undo_button)

        self.retranslateUi(HomePage)

        QMetaObject.connectSlotsByName(HomePage)
    # setupUi

    def retranslateUi(self, HomePage):
        self.title.setText(QCoreApplication.translate("HomePage", u"What do you have?", None))
#if QT_CONFIG(accessibility)
        self.query.setAccessibleName(QCoreApplication.translate("HomePage", u"What do you have?", None))
#endif // QT_CONFIG(accessibility)
        self.query.setPlaceholderText(QCoreApplication.translate("HomePage", u"Paste an address, handle, link, phone, wallet, IP, or name a company", None))
        self.emergency_button.setText(QCoreApplication.translate("HomePage", u"Emergency: life at risk", None))
#if QT_CONFIG(tooltip)
        self.emergency_button.setToolTip(QCoreApplication.translate("HomePage", u"Start an emergency request at once (Ctrl+E)", None))
#endif // QT_CONFIG(tooltip)
        self.hint.setText(QCoreApplication.translate("HomePage", u"Enter takes the first provider, the arrow keys another. Nothing you type leaves this machine.", None))
        self.drafts_title.setText(QCoreApplication.translate("HomePage", u"Drafts to continue", None))
        self.no_drafts.setText(QCoreApplication.translate("HomePage", u"There are no drafts. Type above what you have, and the program says who holds the data.", None))
#if QT_CONFIG(accessibility)
        self.drafts.setAccessibleName(QCoreApplication.translate("HomePage", u"Drafts to continue", None))
#endif // QT_CONFIG(accessibility)
        self.delete_button.setText(QCoreApplication.translate("HomePage", u"Delete the draft", None))
        self.continue_button.setText(QCoreApplication.translate("HomePage", u"Continue the draft", None))
#if QT_CONFIG(tooltip)
        self.continue_button.setToolTip(QCoreApplication.translate("HomePage", u"Continue the draft (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        self.undo_button.setText(QCoreApplication.translate("HomePage", u"Undo", None))
        pass
    # retranslateUi
