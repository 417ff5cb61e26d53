# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'providers_page.ui'
##
## Created by: Qt User Interface Compiler
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from eevidence_desktop.gui.widgets.proof_strip import ProofStrip
from eevidence_desktop.gui.widgets.sheet_view import SheetView

class Ui_ProvidersPage(object):
    def setupUi(self, ProvidersPage):
        if not ProvidersPage.objectName():
            ProvidersPage.setObjectName(u"ProvidersPage")
        self.page_layout = QHBoxLayout(ProvidersPage)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(24, 16, 24, 12)
        self.panes = QSplitter(ProvidersPage)
        self.panes.setObjectName(u"panes")
        self.panes.setOrientation(Qt.Orientation.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(16)
        self.list_pane = QWidget(self.panes)
        self.list_pane.setObjectName(u"list_pane")
        self.list_layout = QVBoxLayout(self.list_pane)
        self.list_layout.setSpacing(6)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(self.list_pane)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)

        self.list_layout.addWidget(self.title)

        self.search = QLineEdit(self.list_pane)
        self.search.setObjectName(u"search")
        self.search.setProperty(u"role", u"field")
        self.search.setMaxLength(300)
        self.search.setClearButtonEnabled(True)

        self.list_layout.addWidget(self.search)

        self.category = QComboBox(self.list_pane)
        self.category.setObjectName(u"category")
        self.category.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.category.setMinimumContentsLength(12)

        self.list_layout.addWidget(self.category)

        self.trait = QComboBox(self.list_pane)
        self.trait.setObjectName(u"trait")
        self.trait.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.trait.setMinimumContentsLength(12)

        self.list_layout.addWidget(self.trait)

        self.count = QLabel(self.list_pane)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")
        self.count.setText(u"")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setWordWrap(True)

        self.list_layout.addWidget(self.count)

        self.results = SheetView(self.list_pane)
        self.results.setObjectName(u"results")
        self.results.setProperty(u"role", u"cards")
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.results.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.list_layout.addWidget(self.results)

        self.list_layout.setStretch(5, 1)
        self.panes.addWidget(self.list_pane)
        self.stack = QStackedWidget(self.panes)
        self.stack.setObjectName(u"stack")
        self.empty_pane = QWidget()
        self.empty_pane.setObjectName(u"empty_pane")
        self.empty_layout = QVBoxLayout(self.empty_pane)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(0, 0, 0, 0)
        self.empty = QLabel(self.empty_pane)
        self.empty.setObjectName(u"empty")
        self.empty.setProperty(u"role", u"muted")
        self.empty.setText(u"")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.empty_layout.addWidget(self.empty)

        self.stack.addWidget(self.empty_pane)
        self.card_pane = QWidget()
        self.card_pane.setObjectName(u"card_pane")
        self.card_layout = QVBoxLayout(self.card_pane)
        self.card_layout.setSpacing(6)
        self.card_layout.setObjectName(u"card_layout")
        self.card_layout.setContentsMargins(0, 0, 0, 0)
        self.name = QLabel(self.card_pane)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"role", u"title")
        self.name.setText(u"")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)

        self.card_layout.addWidget(self.name)

        self.subtitle = QLabel(self.card_pane)
        self.subtitle.setObjectName(u"subtitle")
        self.subtitle.setProperty(u"role", u"muted")
        self.subtitle.setText(u"")
        self.subtitle.setTextFormat(Qt.TextFormat.PlainText)
        self.subtitle.setWordWrap(True)

        self.card_layout.addWidget(self.subtitle)

        self.loud = QLabel(self.card_pane)
        self.loud.setObjectName(u"loud")
        self.loud.setProperty(u"role", u"loud")
        self.loud.setText(u"")
        self.loud.setTextFormat(Qt.TextFormat.PlainText)
        self.loud.setWordWrap(True)

        self.card_layout.addWidget(self.loud)

        self.hint_bar = QFrame(self.card_pane)
        self.hint_bar.setObjectName(u"hint_bar")
        self.hint_bar.setProperty(u"role", u"notice")
        self.hint_layout = QHBoxLayout(self.hint_bar)
        self.hint_layout.setObjectName(u"hint_layout")
        self.hint_layout.setContentsMargins(12, 6, 12, 6)
        self.hint = QLabel(self.hint_bar)
        self.hint.setObjectName(u"hint")
        self.hint.setText(u"")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)

        self.hint_layout.addWidget(self.hint)


        self.card_layout.addWidget(self.hint_bar)

        self.card = SheetView(self.card_pane)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"cards")
        self.card.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.card.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.card.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.card_layout.addWidget(self.card)

        self.proof = ProofStrip(self.card_pane)
        self.proof.setObjectName(u"proof")
        self.proof.setProperty(u"role", u"proof")
        self.proof.setText(u"")
        self.proof.setTextFormat(Qt.TextFormat.PlainText)

        self.card_layout.addWidget(self.proof)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.differences = QCheckBox(self.card_pane)
        self.differences.setObjectName(u"differences")

        self.buttons.addWidget(self.differences)

        self.keys = QLabel(self.card_pane)
        self.keys.setObjectName(u"keys")
        self.keys.setProperty(u"role", u"muted")
        self.keys.setTextFormat(Qt.TextFormat.PlainText)
        self.keys.setWordWrap(True)

        self.buttons.addWidget(self.keys)

        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer)

        self.compare_button = QPushButton(self.card_pane)
        self.compare_button.setObjectName(u"compare_button")
        self.compare_button.setProperty(u"role", u"plain")
        self.compare_button.setText(u"")

        self.buttons.addWidget(self.compare_button)

        self.start_button = QPushButton(self.card_pane)
        self.start_button.setObjectName(u"start_button")
        self.start_button.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.start_button)

        self.buttons.setStretch(1, 1)

        self.card_layout.addLayout(self.buttons)

        self.card_layout.setStretch(4, 1)
        self.stack.addWidget(self.card_pane)
        self.panes.addWidget(self.stack)

        self.page_layout.addWidget(self.panes)

        self.page_layout.setStretch(0, 1)
        QWidget.setTabOrder(self.search, self.category)
        QWidget.setTabOrder(self.category, self.trait)
        QWidget.setTabOrder(self.trait, self.results)
        QWidget.setTabOrder(self.results, self.card)
        QWidget.setTabOrder(self.card, self.differences)
        QWidget.setTabOrder(self.differences, self.compare_button)
        QWidget.setTabOrder(self.compare_button, self.start_button)

        self.retranslateUi(ProvidersPage)

        QMetaObject.connectSlotsByName(ProvidersPage)
    # setupUi

    def retranslateUi(self, ProvidersPage):
        self.title.setText(QCoreApplication.translate("ProvidersPage", u"Providers", None))
#if QT_CONFIG(accessibility)
        self.search.setAccessibleName(QCoreApplication.translate("ProvidersPage", u"Search the providers", None))
#endif // QT_CONFIG(accessibility)
        self.search.setPlaceholderText(QCoreApplication.translate("ProvidersPage", u"Name, service or website", None))
#if QT_CONFIG(accessibility)
        self.category.setAccessibleName(QCoreApplication.translate("ProvidersPage", u"Kind of service", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.trait.setAccessibleName(QCoreApplication.translate("ProvidersPage", u"What the provider gives", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.results.setAccessibleName(QCoreApplication.translate("ProvidersPage", u"Providers", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.card.setAccessibleName(QCoreApplication.translate("ProvidersPage", u"What the catalogue knows of the provider", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.proof.setAccessibleName(QCoreApplication.translate("ProvidersPage", u"Where it comes from", None))
#endif // QT_CONFIG(accessibility)
        self.differences.setText(QCoreApplication.translate("ProvidersPage", u"Only what differs", None))
        self.keys.setText(QCoreApplication.translate("ProvidersPage", u"Enter copies the value of a row.", None))
        self.start_button.setText(QCoreApplication.translate("ProvidersPage", u"Start a request", None))
#if QT_CONFIG(tooltip)
        self.start_button.setToolTip(QCoreApplication.translate("ProvidersPage", u"Start a request to this provider (Ctrl+Enter)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
