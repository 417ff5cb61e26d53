# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.central_layout = QVBoxLayout(self.central)
        self.central_layout.setSpacing(0)
        self.central_layout.setObjectName(u"central_layout")
        self.central_layout.setContentsMargins(0, 0, 0, 0)
        self.top_bar = QFrame(self.central)
        self.top_bar.setObjectName(u"top_bar")
        self.top_bar.setProperty(u"role", u"bar")
        self.bar_layout = QHBoxLayout(self.top_bar)
        self.bar_layout.setSpacing(4)
        self.bar_layout.setObjectName(u"bar_layout")
        self.bar_layout.setContentsMargins(16, 6, 16, 6)
        self.home_button = QPushButton(self.top_bar)
        self.home_button.setObjectName(u"home_button")
        self.home_button.setProperty(u"role", u"tab")
        self.home_button.setCheckable(True)

        self.bar_layout.addWidget(self.home_button)

        self.register_button = QPushButton(self.top_bar)
        self.register_button.setObjectName(u"register_button")
        self.register_button.setProperty(u"role", u"tab")
        self.register_button.setCheckable(True)

        self.bar_layout.addWidget(self.register_button)

        self.providers_button = QPushButton(self.top_bar)
        self.providers_button.setObjectName(u"providers_button")
        self.providers_button.setProperty(u"role", u"tab")
        self.providers_button.setCheckable(True)

        self.bar_layout.addWidget(self.providers_button)

        self.bar_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_layout.addItem(self.bar_spacer)

        self.kk_button = QPushButton(self.top_bar)
        self.kk_button.setObjectName(u"kk_button")
        self.kk_button.setProperty(u"role", u"language")
        self.kk_button.setText(u"\u049a\u0430\u0437\u0430\u049b\u0448\u0430")
        self.kk_button.setCheckable(True)
#if QT_CONFIG(accessibility)
        self.kk_button.setAccessibleName(u"\u049a\u0430\u0437\u0430\u049b\u0448\u0430")
#endif // QT_CONFIG(accessibility)

        self.bar_layout.addWidget(self.kk_button)

        self.ru_button = QPushButton(self.top_bar)
        self.ru_button.setObjectName(u"ru_button")
        self.ru_button.setProperty(u"role", u"language")
        self.ru_button.setText(u"\u0420\u0443\u0441\u0441\u043a\u0438\u0439")
        self.ru_button.setCheckable(True)
#if QT_CONFIG(accessibility)
        self.ru_button.setAccessibleName(u"\u0420\u0443\u0441\u0441\u043a\u0438\u0439")
#endif // QT_CONFIG(accessibility)

        self.bar_layout.addWidget(self.ru_button)

        self.en_button = QPushButton(self.top_bar)
        self.en_button.setObjectName(u"en_button")
        self.en_button.setProperty(u"role", u"language")
        self.en_button.setText(u"English")
        self.en_button.setCheckable(True)
#if QT_CONFIG(accessibility)
        self.en_button.setAccessibleName(u"English")
#endif // QT_CONFIG(accessibility)

        self.bar_layout.addWidget(self.en_button)


        self.central_layout.addWidget(self.top_bar)

        self.stack = QStackedWidget(self.central)
        self.stack.setObjectName(u"stack")

        self.central_layout.addWidget(self.stack)

        self.status_bar = QFrame(self.central)
        self.status_bar.setObjectName(u"status_bar")
        self.status_bar.setProperty(u"role", u"status")
        self.status_layout = QHBoxLayout(self.status_bar)
        self.status_layout.setObjectName(u"status_layout")
        self.status_layout.setContentsMargins(16, 4, 16, 4)
        self.status = QLabel(self.status_bar)
        self.status.setObjectName(u"status")
        self.status.setProperty(u"role", u"muted")
        self.status.setText(u"")
        self.status.setTextFormat(Qt.TextFormat.PlainText)

        self.status_layout.addWidget(self.status)


        self.central_layout.addWidget(self.status_bar)

        self.central_layout.setStretch(1, 1)
        MainWindow.setCentralWidget(self.central)
        QWidget.setTabOrder(self.home_button, self.register_button)
        QWidget.setTabOrder(self.register_button, self.providers_button)
        QWidget.setTabOrder(self.providers_button, self.kk_button)
        QWidget.setTabOrder(self.kk_button, self.ru_button)
        QWidget.setTabOrder(self.ru_button, self.en_button)

        self.retranslateUi(MainWindow)

        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"Requests for electronic evidence", None))
        self.home_button.setText(QCoreApplication.translate("MainWindow", u"Home", None))
#if QT_CONFIG(tooltip)
        self.home_button.setToolTip(QCoreApplication.translate("MainWindow", u"Home (Alt+1)", None))
#endif // QT_CONFIG(tooltip)
        self.register_button.setText(QCoreApplication.translate("MainWindow", u"Register", None))
#if QT_CONFIG(tooltip)
        self.register_button.setToolTip(QCoreApplication.translate("MainWindow", u"Register (Alt+2)", None))
#endif // QT_CONFIG(tooltip)
        self.providers_button.setText(QCoreApplication.translate("MainWindow", u"Providers", None))
#if QT_CONFIG(tooltip)
        self.providers_button.setToolTip(QCoreApplication.translate("MainWindow", u"Providers (Alt+3)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi
