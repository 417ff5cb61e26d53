# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'editor_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from eevidence_desktop.gui.widgets.editor_panes import EditorPanes
from eevidence_desktop.gui.widgets.findings_list import FindingsList
from eevidence_desktop.gui.widgets.form_stack import FormStack
from eevidence_desktop.gui.widgets.language_tabs import LanguageTabs
from eevidence_desktop.gui.widgets.letter_view import LetterView
from eevidence_desktop.gui.widgets.notice_bar import NoticeBar
from eevidence_desktop.gui.widgets.paper_choice import PaperChoice
from eevidence_desktop.gui.widgets.step_list import StepList

class Ui_EditorPage(object):
    def setupUi(self, EditorPage):
        if not EditorPage.objectName():
            EditorPage.setObjectName(u"EditorPage")
        self.page_layout = QVBoxLayout(EditorPage)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.header = QFrame(EditorPage)
        self.header.setObjectName(u"header")
        self.header.setProperty(u"role", u"bar")
        self.header_layout = QHBoxLayout(self.header)
        self.header_layout.setSpacing(12)
        self.header_layout.setObjectName(u"header_layout")
        self.header_layout.setContentsMargins(12, 8, 12, 8)
        self.home_button = QPushButton(self.header)
        self.home_button.setObjectName(u"home_button")
        self.home_button.setAutoDefault(False)

        self.header_layout.addWidget(self.home_button)

        self.reference_label = QLabel(self.header)
        self.reference_label.setObjectName(u"reference_label")
        self.reference_label.setProperty(u"role", u"heading")
        self.reference_label.setText(u"")
        self.reference_label.setTextFormat(Qt.TextFormat.PlainText)

        self.header_layout.addWidget(self.reference_label)

        self.names_label = QLabel(self.header)
        self.names_label.setObjectName(u"names_label")
        self.names_label.setText(u"")
        self.names_label.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.names_label.sizePolicy().hasHeightForWidth())
        self.names_label.setSizePolicy(sizePolicy)

        self.header_layout.addWidget(self.names_label)

        self.saved_label = QLabel(self.header)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setProperty(u"role", u"muted")
        self.saved_label.setText(u"")
        self.saved_label.setTextFormat(Qt.TextFormat.PlainText)

        self.header_layout.addWidget(self.saved_label)

        self.export_button = QPushButton(self.header)
        self.export_button.setObjectName(u"export_button")
        self.export_button.setProperty(u"role", u"primary")
        self.export_button.setAutoDefault(False)

        self.header_layout.addWidget(self.export_button)

        self.header_layout.setStretch(2, 1)

        self.page_layout.addWidget(self.header)

        self.notice = NoticeBar(EditorPage)
        self.notice.setObjectName(u"notice")
        self.notice.setProperty(u"role", u"notice")

        self.page_layout.addWidget(self.notice)

        self.panes = EditorPanes(EditorPage)
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Orientation.Horizontal)
        self.panes.setHandleWidth(6)
        self.step_list = StepList(self.panes)
        self.step_list.setObjectName(u"step_list")
        self.step_list.setProperty(u"role", u"steps")
        self.panes.addWidget(self.step_list)
        self.middle = QSplitter(self.panes)
        self.middle.setObjectName(u"middle")
        self.middle.setOrientation(Qt.Orientation.Vertical)
        self.middle.setChildrenCollapsible(False)
        self.form_pane = QWidget(self.middle)
        self.form_pane.setObjectName(u"form_pane")
        self.form_layout = QVBoxLayout(self.form_pane)
        self.form_layout.setSpacing(0)
        self.form_layout.setObjectName(u"form_layout")
        self.form_layout.setContentsMargins(0, 0, 0, 0)
        self.title_layout = QHBoxLayout()
        self.title_layout.setSpacing(8)
        self.title_layout.setObjectName(u"title_layout")
        self.title_layout.setContentsMargins(10, 6, 12, 4)
        self.step_title = QLabel(self.form_pane)
        self.step_title.setObjectName(u"step_title")
        self.step_title.setProperty(u"role", u"heading")
        self.step_title.setText(u"")
        self.step_title.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy.setHeightForWidth(self.step_title.sizePolicy().hasHeightForWidth())
        self.step_title.setSizePolicy(sizePolicy)

        self.title_layout.addWidget(self.step_title)

        self.previous_button = QPushButton(self.form_pane)
        self.previous_button.setObjectName(u"previous_button")
        self.previous_button.setAutoDefault(False)

        self.title_layout.addWidget(self.previous_button)

        self.next_button = QPushButton(self.form_pane)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setAutoDefault(False)

        self.title_layout.addWidget(self.next_button)

        self.title_layout.setStretch(0, 1)

        self.form_layout.addLayout(self.title_layout)

        self.forms = FormStack(self.form_pane)
        self.forms.setObjectName(u"forms")

        self.form_layout.addWidget(self.forms)

        self.help_label = QLabel(self.form_pane)
        self.help_label.setObjectName(u"help_label")
        self.help_label.setProperty(u"role", u"help")
        self.help_label.setText(u"")
        self.help_label.setTextFormat(Qt.TextFormat.PlainText)
        self.help_label.setWordWrap(True)

        self.form_layout.addWidget(self.help_label)

        self.form_layout.setStretch(1, 1)
        self.middle.addWidget(self.form_pane)
        self.findings_pane = QWidget(self.middle)
        self.findings_pane.setObjectName(u"findings_pane")
        self.findings_layout = QVBoxLayout(self.findings_pane)
        self.findings_layout.setSpacing(0)
        self.findings_layout.setObjectName(u"findings_layout")
        self.findings_layout.setContentsMargins(0, 0, 0, 0)
        self.findings_title = QLabel(self.findings_pane)
        self.findings_title.setObjectName(u"findings_title")
        self.findings_title.setProperty(u"role", u"field")
        self.findings_title.setText(u"")
        self.findings_title.setTextFormat(Qt.TextFormat.PlainText)
        self.findings_title.setWordWrap(True)
        self.findings_title.setMargin(6)

        self.findings_layout.addWidget(self.findings_title)

        self.findings = FindingsList(self.findings_pane)
        self.findings.setObjectName(u"findings")

        self.findings_layout.addWidget(self.findings)

        self.findings_layout.setStretch(1, 1)
        self.middle.addWidget(self.findings_pane)
        self.panes.addWidget(self.middle)
        self.letter_pane = QWidget(self.panes)
        self.letter_pane.setObjectName(u"letter_pane")
        self.letter_layout = QVBoxLayout(self.letter_pane)
        self.letter_layout.setSpacing(2)
        self.letter_layout.setObjectName(u"letter_layout")
        self.letter_layout.setContentsMargins(0, 4, 0, 0)
        self.letter_head = QHBoxLayout()
        self.letter_head.setSpacing(8)
        self.letter_head.setObjectName(u"letter_head")
        self.letter_head.setContentsMargins(-1, -1, 8, -1)
        self.letter_tabs = LanguageTabs(self.letter_pane)
        self.letter_tabs.setObjectName(u"letter_tabs")

        self.letter_head.addWidget(self.letter_tabs)

        self.paper_choice = PaperChoice(self.letter_pane)
        self.paper_choice.setObjectName(u"paper_choice")

        self.letter_head.addWidget(self.paper_choice)

        self.letter_head.setStretch(1, 1)

        self.letter_layout.addLayout(self.letter_head)

        self.letter_view = LetterView(self.letter_pane)
        self.letter_view.setObjectName(u"letter_view")

        self.letter_layout.addWidget(self.letter_view)

        self.letter_layout.setStretch(1, 1)
        self.panes.addWidget(self.letter_pane)

        self.page_layout.addWidget(self.panes)

        self.page_layout.setStretch(2, 1)
        QWidget.setTabOrder(self.step_list, self.forms)
        QWidget.setTabOrder(self.forms, self.previous_button)
        QWidget.setTabOrder(self.previous_button, self.next_button)
        QWidget.setTabOrder(self.next_button, self.findings)
        QWidget.setTabOrder(self.findings, self.letter_tabs)
        QWidget.setTabOrder(self.letter_tabs, self.paper_choice)
        QWidget.setTabOrder(self.paper_choice, self.letter_view)
        QWidget.setTabOrder(self.letter_view, self.home_button)
        QWidget.setTabOrder(self.home_button, self.export_button)

        self.retranslateUi(EditorPage)

        QMetaObject.connectSlotsByName(EditorPage)
    # setupUi

    def retranslateUi(self, EditorPage):
        self.home_button.setText(QCoreApplication.translate("EditorPage", u"Home", None))
#if QT_CONFIG(tooltip)
        self.home_button.setToolTip(QCoreApplication.translate("EditorPage", u"Back to the first screen. Everything is saved.", None))
#endif // QT_CONFIG(tooltip)
        self.export_button.setText(QCoreApplication.translate("EditorPage", u"Export the letter\u2026", None))
#if QT_CONFIG(accessibility)
        self.step_list.setAccessibleName(QCoreApplication.translate("EditorPage", u"Steps of the request", None))
#endif // QT_CONFIG(accessibility)
        self.previous_button.setText(QCoreApplication.translate("EditorPage", u"Previous step", None))
        self.next_button.setText(QCoreApplication.translate("EditorPage", u"Next step", None))
#if QT_CONFIG(accessibility)
        self.findings.setAccessibleName(QCoreApplication.translate("EditorPage", u"What speaks against sending", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.letter_tabs.setAccessibleName(QCoreApplication.translate("EditorPage", u"Language of the letter", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.paper_choice.setAccessibleName(QCoreApplication.translate("EditorPage", u"Letter or paper to show", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.paper_choice.setToolTip(QCoreApplication.translate("EditorPage", u"Letter or paper to show", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.letter_view.setAccessibleName(QCoreApplication.translate("EditorPage", u"The letter. Ctrl+Up and Ctrl+Down go from place to place, Enter opens its field.", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
