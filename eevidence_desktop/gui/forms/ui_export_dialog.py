# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_dialog.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_ExportDialog(object):
    def setupUi(self, ExportDialog):
        if not ExportDialog.objectName():
            ExportDialog.setObjectName(u"ExportDialog")
        self.dialog_layout = QVBoxLayout(ExportDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName(u"dialog_layout")
        self.dialog_layout.setContentsMargins(24, 20, 24, 16)
        self.title = QLabel(ExportDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)

        self.dialog_layout.addWidget(self.title)

        self.subject = QLabel(ExportDialog)
        self.subject.setObjectName(u"subject")
        self.subject.setProperty(u"role", u"muted")
        self.subject.setText(u"")
        self.subject.setTextFormat(Qt.TextFormat.PlainText)
        self.subject.setWordWrap(True)

        self.dialog_layout.addWidget(self.subject)

        self.form_layout = QFormLayout()
        self.form_layout.setSpacing(10)
        self.form_layout.setObjectName(u"form_layout")
        self.languages_label = QLabel(ExportDialog)
        self.languages_label.setObjectName(u"languages_label")
        self.languages_label.setTextFormat(Qt.TextFormat.PlainText)

        self.form_layout.setWidget(0, QFormLayout.ItemRole.LabelRole, self.languages_label)

        self.languages_layout = QHBoxLayout()
        self.languages_layout.setSpacing(16)
        self.languages_layout.setObjectName(u"languages_layout")
        self.kk_box = QCheckBox(ExportDialog)
        self.kk_box.setObjectName(u"kk_box")
        self.kk_box.setText(u"\u049a\u0430\u0437\u0430\u049b\u0448\u0430")

        self.languages_layout.addWidget(self.kk_box)

        self.ru_box = QCheckBox(ExportDialog)
        self.ru_box.setObjectName(u"ru_box")
        self.ru_box.setText(u"\u0420\u0443\u0441\u0441\u043a\u0438\u0439")

        self.languages_layout.addWidget(self.ru_box)

        self.en_box = QCheckBox(ExportDialog)
        self.en_box.setObjectName(u"en_box")
        self.en_box.setText(u"English")

        self.languages_layout.addWidget(self.en_box)

        self.languages_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.languages_layout.addItem(self.languages_spacer)


        self.form_layout.setLayout(0, QFormLayout.ItemRole.FieldRole, self.languages_layout)

        self.formats_label = QLabel(ExportDialog)
        self.formats_label.setObjectName(u"formats_label")
        self.formats_label.setTextFormat(Qt.TextFormat.PlainText)

        self.form_layout.setWidget(1, QFormLayout.ItemRole.LabelRole, self.formats_label)

        self.formats_layout = QHBoxLayout()
        self.formats_layout.setSpacing(16)
        self.formats_layout.setObjectName(u"formats_layout")
        self.pdf_box = QCheckBox(ExportDialog)
        self.pdf_box.setObjectName(u"pdf_box")
        self.pdf_box.setChecked(True)

        self.formats_layout.addWidget(self.pdf_box)

        self.docx_box = QCheckBox(ExportDialog)
        self.docx_box.setObjectName(u"docx_box")

        self.formats_layout.addWidget(self.docx_box)

        self.txt_box = QCheckBox(ExportDialog)
        self.txt_box.setObjectName(u"txt_box")

        self.formats_layout.addWidget(self.txt_box)

        self.formats_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.formats_layout.addItem(self.formats_spacer)


        self.form_layout.setLayout(1, QFormLayout.ItemRole.FieldRole, self.formats_layout)

        self.folder_label = QLabel(ExportDialog)
        self.folder_label.setObjectName(u"folder_label")
        self.folder_label.setTextFormat(Qt.TextFormat.PlainText)

        self.form_layout.setWidget(2, QFormLayout.ItemRole.LabelRole, self.folder_label)

        self.folder_layout = QHBoxLayout()
        self.folder_layout.setSpacing(8)
        self.folder_layout.setObjectName(u"folder_layout")
        self.folder = QLineEdit(ExportDialog)
        self.folder.setObjectName(u"folder")
        self.folder.setProperty(u"role", u"field")

        self.folder_layout.addWidget(self.folder)

        self.choose_button = QPushButton(ExportDialog)
        self.choose_button.setObjectName(u"choose_button")
        self.choose_button.setProperty(u"role", u"plain")
        self.choose_button.setAutoDefault(False)

        self.folder_layout.addWidget(self.choose_button)

        self.folder_layout.setStretch(0, 1)

        self.form_layout.setLayout(2, QFormLayout.ItemRole.FieldRole, self.folder_layout)


        self.dialog_layout.addLayout(self.form_layout)

        self.papers_title = QLabel(ExportDialog)
        self.papers_title.setObjectName(u"papers_title")
        self.papers_title.setProperty(u"role", u"heading")
        self.papers_title.setTextFormat(Qt.TextFormat.PlainText)

        self.dialog_layout.addWidget(self.papers_title)

        self.papers_area = QScrollArea(ExportDialog)
        self.papers_area.setObjectName(u"papers_area")
        self.papers_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.papers_area.setFrameShape(QFrame.Shape.NoFrame)
        self.papers_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.papers_area.setWidgetResizable(True)
        self.papers = QWidget()
        self.papers.setObjectName(u"papers")
        self.papers_layout = QVBoxLayout(self.papers)
        self.papers_layout.setSpacing(6)
        self.papers_layout.setObjectName(u"papers_layout")
        self.papers_layout.setContentsMargins(0, 0, 0, 0)
        self.papers_area.setWidget(self.papers)

        self.dialog_layout.addWidget(self.papers_area)

        self.findings_title = QLabel(ExportDialog)
        self.findings_title.setObjectName(u"findings_title")
        self.findings_title.setProperty(u"role", u"heading")
        self.findings_title.setText(u"")
        self.findings_title.setTextFormat(Qt.TextFormat.PlainText)
        self.findings_title.setWordWrap(True)

        self.dialog_layout.addWidget(self.findings_title)

        self.findings = QListView(ExportDialog)
        self.findings.setObjectName(u"findings")
        self.findings.setProperty(u"role", u"cards")
        self.findings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.findings.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.findings.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.dialog_layout.addWidget(self.findings)

        self.read_box = QCheckBox(ExportDialog)
        self.read_box.setObjectName(u"read_box")

        self.dialog_layout.addWidget(self.read_box)

        self.problem = QLabel(ExportDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"role", u"problem")
        self.problem.setText(u"")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)

        self.dialog_layout.addWidget(self.problem)

        self.progress = QLabel(ExportDialog)
        self.progress.setObjectName(u"progress")
        self.progress.setProperty(u"role", u"muted")
        self.progress.setText(u"")
        self.progress.setTextFormat(Qt.TextFormat.PlainText)
        self.progress.setWordWrap(True)

        self.dialog_layout.addWidget(self.progress)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.cancel_button = QPushButton(ExportDialog)
        self.cancel_button.setObjectName(u"cancel_button")
        self.cancel_button.setProperty(u"role", u"plain")
        self.cancel_button.setAutoDefault(False)

        self.buttons.addWidget(self.cancel_button)

        self.buttons_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttons_spacer)

        self.export_button = QPushButton(ExportDialog)
        self.export_button.setObjectName(u"export_button")
        self.export_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.export_button)


        self.dialog_layout.addLayout(self.buttons)

        self.dialog_layout.setStretch(4, 1)
        self.dialog_layout.setStretch(6, 2)
#if QT_CONFIG(shortcut)
        self.folder_label.setBuddy(self.folder)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kk_box, self.ru_box)
        QWidget.setTabOrder(self.ru_box, self.en_box)
        QWidget.setTabOrder(self.en_box, self.pdf_box)
        QWidget.setTabOrder(self.pdf_box, self.docx_box)
        QWidget.setTabOrder(self.docx_box, self.txt_box)
        QWidget.setTabOrder(self.txt_box, self.folder)
        QWidget.setTabOrder(self.folder, self.choose_button)
        QWidget.setTabOrder(self.choose_button, self.findings)
        QWidget.setTabOrder(self.findings, self.read_box)
        QWidget.setTabOrder(self.read_box, self.export_button)
        QWidget.setTabOrder(self.export_button, self.cancel_button)

        self.retranslateUi(ExportDialog)

        self.export_button.setDefault(True)


        QMetaObject.connectSlotsByName(ExportDialog)
    # setupUi

    def retranslateUi(self, ExportDialog):
        ExportDialog.setWindowTitle(QCoreApplication.translate("ExportDialog", u"Export the letters", None))
        self.title.setText(QCoreApplication.translate("ExportDialog", u"Export the letters", None))
        self.languages_label.setText(QCoreApplication.translate("ExportDialog", u"Languages", None))
        self.formats_label.setText(QCoreApplication.translate("ExportDialog", u"Formats", None))
        self.pdf_box.setText(QCoreApplication.translate("ExportDialog", u"PDF for signing and sending", None))
        self.docx_box.setText(QCoreApplication.translate("ExportDialog", u"Word document", None))
        self.txt_box.setText(QCoreApplication.translate("ExportDialog", u"Plain text for portals", None))
        self.folder_label.setText(QCoreApplication.translate("ExportDialog", u"Folder", None))
#if QT_CONFIG(accessibility)
        self.folder.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Folder", None))
#endif // QT_CONFIG(accessibility)
        self.choose_button.setText(QCoreApplication.translate("ExportDialog", u"Choose\u2026", None))
        self.papers_title.setText(QCoreApplication.translate("ExportDialog", u"Papers that go with the letter", None))
#if QT_CONFIG(accessibility)
        self.papers_area.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Papers that go with the letter", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.findings.setAccessibleName(QCoreApplication.translate("ExportDialog", u"Findings to weigh before the letters leave", None))
#endif // QT_CONFIG(accessibility)
        self.read_box.setText(QCoreApplication.translate("ExportDialog", u"I have read the warnings", None))
        self.cancel_button.setText(QCoreApplication.translate("ExportDialog", u"Back to the request", None))
        self.export_button.setText(QCoreApplication.translate("ExportDialog", u"Export", None))
#if QT_CONFIG(tooltip)
        self.export_button.setToolTip(QCoreApplication.translate("ExportDialog", u"Export (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi
