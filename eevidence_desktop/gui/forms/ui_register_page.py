# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'register_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QTableView, QVBoxLayout, QWidget

class Ui_RegisterPage(object):
    def setupUi(self, RegisterPage):
        if not RegisterPage.objectName():
            RegisterPage.setObjectName(u"RegisterPage")
        self.page_layout = QVBoxLayout(RegisterPage)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(24, 20, 24, 16)
        self.title = QLabel(RegisterPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.page_layout.addWidget(self.title)

        self.search = QLineEdit(RegisterPage)
        self.search.setObjectName(u"search")
        self.search.setProperty(u"role", u"field")
        self.search.setMaxLength(300)
        self.search.setClearButtonEnabled(True)

        self.page_layout.addWidget(self.search)

        self.count = QLabel(RegisterPage)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")
        self.count.setText(u"")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setWordWrap(True)

        self.page_layout.addWidget(self.count)

        self.table = QTableView(RegisterPage)
        self.table.setObjectName(u"table")
        self.table.setAlternatingRowColors(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)

        self.page_layout.addWidget(self.table)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer)

        self.open_button = QPushButton(RegisterPage)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.open_button)


        self.page_layout.addLayout(self.buttons)

        self.page_layout.setStretch(3, 1)
        QWidget.setTabOrder(self.search, self.table)
        QWidget.setTabOrder(self.table, self.open_button)

        self.retranslateUi(RegisterPage)

        QMetaObject.connectSlotsByName(RegisterPage)
    # setupUi

    def retranslateUi(self, RegisterPage):
        self.title.setText(QCoreApplication.translate("RegisterPage", u"Register", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("RegisterPage", u"Search the register", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("RegisterPage", u"Search by number, title, provider or any word of a request", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RegisterPage", u"Requests", None))
#endif // QT_CONFIG(accessibility)
        self.open_button.setText(QCoreApplication.translate("RegisterPage", u"Open the request", None))
#if QT_CONFIG(tooltip)
        self.open_button.setToolTip(QCoreApplication.translate("RegisterPage", u"Open the request (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
