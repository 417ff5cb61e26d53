# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'result_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_ResultPage(object):
    def setupUi(self, ResultPage):
        if not ResultPage.objectName():
            ResultPage.setObjectName(u"ResultPage")
        self.page_layout = QVBoxLayout(ResultPage)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(24, 20, 24, 16)
        self.title = QLabel(ResultPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.page_layout.addWidget(self.title)

        self.subject = QLabel(ResultPage)
        self.subject.setObjectName(u"subject")
        self.subject.setProperty(u"role", u"muted")
        self.subject.setText(u"")
        self.subject.setTextFormat(Qt.TextFormat.PlainText)
        self.subject.setWordWrap(True)

        self.page_layout.addWidget(self.subject)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.files_layout = QVBoxLayout()
        self.files_layout.setSpacing(8)
        self.files_layout.setObjectName(u"files_layout")
        self.files_title = QLabel(ResultPage)
        self.files_title.setObjectName(u"files_title")
        self.files_title.setProperty(u"role", u"heading")
        self.files_title.setTextFormat(Qt.TextFormat.PlainText)

        self.files_layout.addWidget(self.files_title)

        self.folder = QLabel(ResultPage)
        self.folder.setObjectName(u"folder")
        self.folder.setProperty(u"role", u"muted")
        self.folder.setText(u"")
        self.folder.setTextFormat(Qt.TextFormat.PlainText)
        self.folder.setWordWrap(True)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.files_layout.addWidget(self.folder)

        self.files = QListView(ResultPage)
        self.files.setObjectName(u"files")
        self.files.setProperty(u"role", u"cards")
        self.files.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.files.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.files.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.files_layout.addWidget(self.files)

        self.files_buttons = QHBoxLayout()
        self.files_buttons.setSpacing(8)
        self.files_buttons.setObjectName(u"files_buttons")
        self.folder_button = QPushButton(ResultPage)
        self.folder_button.setObjectName(u"folder_button")
        self.folder_button.setProperty(u"role", u"plain")

        self.files_buttons.addWidget(self.folder_button)

        self.copy_button = QPushButton(ResultPage)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setProperty(u"role", u"plain")

        self.files_buttons.addWidget(self.copy_button)

        self.files_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.files_buttons.addItem(self.files_spacer)


        self.files_layout.addLayout(self.files_buttons)

        self.files_layout.setStretch(2, 1)

        self.columns.addLayout(self.files_layout)

        self.delivery_layout = QVBoxLayout()
        self.delivery_layout.setSpacing(8)
        self.delivery_layout.setObjectName(u"delivery_layout")
        self.contacts_title = QLabel(ResultPage)
        self.contacts_title.setObjectName(u"contacts_title")
        self.contacts_title.setProperty(u"role", u"heading")
        self.contacts_title.setTextFormat(Qt.TextFormat.PlainText)

        self.delivery_layout.addWidget(self.contacts_title)

        self.no_contacts = QLabel(ResultPage)
        self.no_contacts.setObjectName(u"no_contacts")
        self.no_contacts.setText(u"")
        self.no_contacts.setTextFormat(Qt.TextFormat.PlainText)
        self.no_contacts.setWordWrap(True)

        self.delivery_layout.addWidget(self.no_contacts)

        self.contacts = QListView(ResultPage)
        self.contacts.setObjectName(u"contacts")
        self.contacts.setProperty(u"role", u"cards")
        self.contacts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contacts.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.contacts.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.delivery_layout.addWidget(self.contacts)

        self.steps_title = QLabel(ResultPage)
        self.steps_title.setObjectName(u"steps_title")
        self.steps_title.setProperty(u"role", u"heading")
        self.steps_title.setTextFormat(Qt.TextFormat.PlainText)

        self.delivery_layout.addWidget(self.steps_title)

        self.steps = QListView(ResultPage)
        self.steps.setObjectName(u"steps")
        self.steps.setProperty(u"role", u"cards")
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.steps.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.delivery_layout.addWidget(self.steps)

        self.delivery_layout.setStretch(2, 1)
        self.delivery_layout.setStretch(4, 1)

        self.columns.addLayout(self.delivery_layout)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)

        self.page_layout.addLayout(self.columns)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.back_button = QPushButton(ResultPage)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"role", u"plain")

        self.buttons.addWidget(self.back_button)

        self.buttons_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_spacer)

        self.home_button = QPushButton(ResultPage)
        self.home_button.setObjectName(u"home_button")
        self.home_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.home_button)


        self.page_layout.addLayout(self.buttons)

        self.page_layout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.files_title.setBuddy(self.files)
        self.contacts_title.setBuddy(self.contacts)
        self.steps_title.setBuddy(self.steps)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.files, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.contacts)
        QWidget.setTabOrder(self.contacts, self.steps)
        QWidget.setTabOrder(self.steps, self.back_button)
        QWidget.setTabOrder(self.back_button, self.home_button)

        self.retranslateUi(ResultPage)

        QMetaObject.connectSlotsByName(ResultPage)
    # setupUi

    def retranslateUi(self, ResultPage):
        self.title.setText(QCoreApplication.translate("ResultPage", u"What now", None))
        self.files_title.setText(QCoreApplication.translate("ResultPage", u"The letters are written", None))
#if QT_CONFIG(accessibility)
        self.files.setAccessibleName(QCoreApplication.translate("ResultPage", u"Files with their checksums", None))
#endif // QT_CONFIG(accessibility)
        self.folder_button.setText(QCoreApplication.translate("ResultPage", u"Open the folder", None))
        self.copy_button.setText(QCoreApplication.translate("ResultPage", u"Copy the checksums", None))
        self.contacts_title.setText(QCoreApplication.translate("ResultPage", u"Where it goes", None))
#if QT_CONFIG(accessibility)
        self.contacts.setAccessibleName(QCoreApplication.translate("ResultPage", u"Contacts for this channel", None))
#endif // QT_CONFIG(accessibility)
        self.steps_title.setText(QCoreApplication.translate("ResultPage", u"Next steps", None))
#if QT_CONFIG(accessibility)
        self.steps.setAccessibleName(QCoreApplication.translate("ResultPage", u"Next steps", None))
#endif // QT_CONFIG(accessibility)
        self.back_button.setText(QCoreApplication.translate("ResultPage", u"Back to the request", None))
        self.home_button.setText(QCoreApplication.translate("ResultPage", u"To the home page", None))
#if QT_CONFIG(tooltip)
        self.home_button.setToolTip(QCoreApplication.translate("ResultPage", u"To the home page (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
