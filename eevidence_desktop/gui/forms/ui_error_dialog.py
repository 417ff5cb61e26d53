# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'error_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_ErrorDialog(object):
    def setupUi(self, ErrorDialog):
        if not ErrorDialog.objectName():
            ErrorDialog.setObjectName(u"ErrorDialog")
        self.dialog_layout = QVBoxLayout(ErrorDialog)
        self.dialog_layout.setSpacing(8)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(24, 20, 24, 16)
        self.title = QLabel(ErrorDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.dialog_layout.addWidget(self.title)

        self.what = QLabel(ErrorDialog)
        self.what.setObjectName(u"what")
        self.what.setText(u"")
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setWordWrap(True)
        self.what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.dialog_layout.addWidget(self.what)

        self.safe_title = QLabel(ErrorDialog)
        self.safe_title.setObjectName(u"safe_title")
        self.safe_title.setProperty(u"role", u"heading")
        self.safe_title.setTextFormat(Qt.TextFormat.PlainText)

        self.dialog_layout.addWidget(self.safe_title)

        self.safe = QLabel(ErrorDialog)
        self.safe.setObjectName(u"safe")
        self.safe.setText(u"")
        self.safe.setTextFormat(Qt.TextFormat.PlainText)
        self.safe.setWordWrap(True)

        self.dialog_layout.addWidget(self.safe)

        self.todo_title = QLabel(ErrorDialog)
        self.todo_title.setObjectName(u"todo_title")
        self.todo_title.setProperty(u"role", u"heading")
        self.todo_title.setTextFormat(Qt.TextFormat.PlainText)

        self.dialog_layout.addWidget(self.todo_title)

        self.todo = QLabel(ErrorDialog)
        self.todo.setObjectName(u"todo")
        self.todo.setText(u"")
        self.todo.setTextFormat(Qt.TextFormat.PlainText)
        self.todo.setWordWrap(True)
        self.todo.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.dialog_layout.addWidget(self.todo)

        self.reference = QLabel(ErrorDialog)
        self.reference.setObjectName(u"reference")
        self.reference.setProperty(u"role", u"muted")
        self.reference.setText(u"")
        self.reference.setTextFormat(Qt.TextFormat.PlainText)
        self.reference.setWordWrap(True)
        self.reference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.dialog_layout.addWidget(self.reference)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dialog_layout.addItem(self.space)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.copy_button = QPushButton(ErrorDialog)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setProperty(u"role", u"plain")
        self.copy_button.setAutoDefault(False)

        self.buttons.addWidget(self.copy_button)

        self.buttons_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_spacer)

        self.close_button = QPushButton(ErrorDialog)
        self.close_button.setObjectName(u"close_button")
        self.close_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.close_button)


        self.dialog_layout.addLayout(self.buttons)

        QWidget.setTabOrder(self.close_button, self.copy_button)

        self.retranslateUi(ErrorDialog)

        self.close_button.setDefault(True)


        QMetaObject.connectSlotsByName(ErrorDialog)
    # setupUi

    def retranslateUi(self, ErrorDialog):
        ErrorDialog.setWindowTitle(QCoreApplication.translate("ErrorDialog", u"This did not work", None))
        self.title.setText(QCoreApplication.translate("ErrorDialog", u"This did not work", None))
        self.safe_title.setText(QCoreApplication.translate("ErrorDialog", u"What is safe", None))
        self.todo_title.setText(QCoreApplication.translate("ErrorDialog", u"What to do", None))
        self.copy_button.setText(QCoreApplication.translate("ErrorDialog", u"Copy the reference", None))
        self.close_button.setText(QCoreApplication.translate("ErrorDialog", u"Go on working", None))
    # retranslateUi
