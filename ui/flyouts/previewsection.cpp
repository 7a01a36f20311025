// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/previewsection.h"

#include <algorithm>
#include <utility>

#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtMath>

#include "ui/flyouts/flyoutparts.h"
#include "ui/flyouts/safebrowser.h"
#include "ui/models/plaintip.h"
#include "ui/models/wording.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/wheelguard.h"

namespace ui {

constexpr int itemsListed = 50;
constexpr int leastLines = 12; ///< of a message's text
constexpr int mostLines = 36;  ///< it scrolls beyond

static QTreeWidget *list(const char *name, const QString &accessibleName, const QStringList &titles,
                         QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(QLatin1String(name));
    tree->setAccessibleName(accessibleName);
    tree->setHeaderLabels(titles);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return tree;
}

PreviewSection::PreviewSection(Desk &desk, QWidget *parent)
    : Section(parent),
      m_desk(desk),
      m_item(new QComboBox(this)),
      m_show(new QPushButton(tr("Show"), this)),
      m_look(parts::linkButton(tr("List what a run would capture now"), QStringLiteral("search"), this)),
      m_message(new InlineMessage(this)),
      m_letter(new QWidget(this)),
      m_what(parts::wrapped(QStringLiteral("previewWhat"), m_letter)),
      m_fields(list("previewFields", tr("Header fields"), {tr("Field"), tr("Value")}, m_letter)),
      m_body(new SafeBrowser(m_letter)),
      m_attachments(
          list("previewAttachments", tr("Attachments"), {tr("Attachment"), tr("Type"), tr("Size")}, m_letter))
{
    layOut();
    new WheelGuard({m_item}, this);
    connect(m_show, &QPushButton::clicked, this, &PreviewSection::previewChosen);
    connect(m_item->lineEdit(), &QLineEdit::returnPressed, this, &PreviewSection::previewChosen);
    connect(m_item, &QComboBox::activated, this, &PreviewSection::previewChosen);
    connect(m_look, &QPushButton::clicked, this, &PreviewSection::lookAtSource);
}

void PreviewSection::layOut()
{
    m_item->setObjectName(QStringLiteral("previewItem"));
    m_item->setEditable(true);
    m_item->setInsertPolicy(QComboBox::NoInsert);
    m_item->setAccessibleName(tr("Item"));
    m_item->lineEdit()->setAccessibleName(tr("Item"));
    m_item->lineEdit()->setPlaceholderText(tr("Item id, as in the log"));
    m_item->setMinimumContentsLength(12);
    m_item->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_show->setObjectName(QStringLiteral("showPreview"));
    m_show->setAutoDefault(false);
    m_look->setObjectName(QStringLiteral("lookAtSource"));
    m_body->setObjectName(QStringLiteral("previewBody"));
    m_body->setAccessibleName(tr("Text of the message"));
    connect(m_body->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &PreviewSection::fitBody);
    fitBody({});
    auto *layout = parts::columnOf(this);
    auto *line = new QHBoxLayout;
    line->addWidget(m_item, 1);
    line->addWidget(m_show);
    layout->addLayout(line);
    layout->addWidget(m_look, 0, Qt::AlignLeading);
    layout->addWidget(m_message);
    auto *letter = parts::columnOf(m_letter);
    letter->addWidget(m_what);
    letter->addWidget(m_fields);
    letter->addWidget(m_body);
    letter->addWidget(m_attachments);
    m_letter->hide();
    layout->addWidget(m_letter);
}

void PreviewSection::open(const ConnectorView &view)
{
    m_connector = view.config;
    m_reading.now();
    m_looking.now();
    ++m_readings;
    ++m_looks;
    m_isLooking = false;
    m_isListingComing = false;
    m_shown.reset();
    m_item->clear();
    m_letter->hide();
    m_message->clear();
    refresh();
}

void PreviewSection::show(const ConnectorView &view)
{
    m_connector = view.config;
}

void PreviewSection::refresh()
{
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), id = m_connector.id](const base::Stop &) {
            return engine::capturedItems(environment, id, itemsListed);
        },
        [this, id = m_connector.id](const engine::Answer<std::vector<engine::PreviewableItem>> &items) {
            if (!items || id != m_connector.id)
                return;
            if (!m_isListingComing)
                take(*items.value, false);
            readAgain(*items.value);
        });
}

/// A run may have captured, or delivered, what is shown. The source is not asked for that.
void PreviewSection::readAgain(const std::vector<engine::PreviewableItem> &captured)
{
    if (!m_shown || m_shown->isArchived)
        return;
    if (m_shown->isCaptured ||
        std::ranges::find(captured, m_shown->itemId, &engine::PreviewableItem::itemId) != captured.end())
        readMessage(m_shown->itemId);
}

void PreviewSection::take(const std::vector<engine::PreviewableItem> &items, bool isComing)
{
    m_isListingComing = isComing;
    const QString typed = m_item->currentText();
    const QVariant chosen =
        m_item->itemText(m_item->currentIndex()) == typed ? m_item->currentData() : QVariant();
    m_item->clear();
    for (const engine::PreviewableItem &item : items)
        m_item->addItem(item.subject.isEmpty() ? item.itemId : tr("%1 (%2)").arg(item.itemId, item.subject),
                        item.itemId);
    const int again = chosen.isValid() ? m_item->findData(chosen) : -1;
    if (isComing) {
        m_item->setCurrentIndex(0);
    } else if (again >= 0) {
        m_item->setCurrentIndex(again);
    } else if (chosen.isValid()) {
        m_item->setCurrentIndex(-1);
        m_item->setEditText(chosen.toString());
    } else {
        m_item->setCurrentIndex(-1);
        m_item->setEditText(typed);
    }
}

void PreviewSection::lookAtSource()
{
    if (std::exchange(m_isLooking, true))
        return; // a button that is disabled hands the focus to the next one
    m_message->say(theme::Tone::Busy, tr("Reading the source …"));
    m_looking = m_desk.ask(
        this,
        [&environment = m_desk.environment(), connector = m_connector](const base::Stop &stop) {
            return engine::comingItems(environment, connector, itemsListed, stop);
        },
        [this, number = ++m_looks](const engine::Answer<std::vector<engine::PreviewableItem>> &items) {
            if (number != m_looks)
                return;
            m_isLooking = false;
            if (!items) {
                m_message->say(tr("The source could not be read."), *items.failure);
            } else if (items.value->empty()) {
                m_message->say(theme::Tone::Neutral, tr("A run would capture nothing new now."));
                m_isListingComing = false;
                refresh();
            } else {
                m_message->say(theme::Tone::Neutral,
                               tr("%n item(s) that a run would capture are in the list.", nullptr,
                                  static_cast<int>(items.value->size())));
                take(*items.value, true);
                if (m_look->hasFocus())
                    m_item->setFocus();
            }
        });
}

void PreviewSection::previewChosen()
{
    const int index = m_item->currentIndex();
    const bool isListed = index >= 0 && m_item->itemText(index) == m_item->currentText();
    const QString id = isListed ? m_item->itemData(index).toString() : m_item->currentText().trimmed();
    if (!id.isEmpty()) {
        preview(id);
        return;
    }
    m_message->say(theme::Tone::Neutral,
                   tr("Type the id of an item, as in the log, or choose one from the list."));
    m_item->setFocus();
}

void PreviewSection::preview(const QString &itemId)
{
    if (m_item->currentText().isEmpty() || m_item->currentData().toString() != itemId)
        m_item->setEditText(itemId);
    m_shown.reset();
    m_message->say(theme::Tone::Busy, tr("Reading the message …"));
    readMessage(itemId);
}

void PreviewSection::readMessage(const QString &itemId)
{
    m_reading.now();
    m_reading = m_desk.ask(
        this,
        [&environment = m_desk.environment(), connector = m_connector, itemId](const base::Stop &stop) {
            return engine::previewMessage(environment, connector, itemId, stop);
        },
        [this, number = ++m_readings](const engine::Answer<engine::MessagePreview> &message) {
            if (number != m_readings) // a stop comes too late for what is read from the disk
                return;
            if (message && m_shown == *message.value)
                return; // it stays where it was scrolled to
            m_letter->setVisible(static_cast<bool>(message));
            if (message)
                showMessage(*message.value);
            else
                m_message->say(tr("The message cannot be shown."), *message.failure);
        });
}

void PreviewSection::showMessage(const engine::MessagePreview &message)
{
    m_message->clear();
    m_shown = message;
    showWhat(message);
    showFields(message);
    if (message.safeHtml.isEmpty())
        m_body->setPlainText(message.text);
    else
        m_body->setHtml(message.safeHtml);
    showAttachments(message);
}

void PreviewSection::showWhat(const engine::MessagePreview &message)
{
    if (message.isRecord)
        m_what->setText(
            QString(message.failure + u'\n' +
                    tr("This item could not be made into a message. Its record, as the source gave it:"))
                .trimmed());
    else if (message.isArchived)
        m_what->setText(tr("As it is archived. Images and links are not loaded."));
    else if (message.isCaptured)
        m_what->setText(tr("As it is kept; no copy is in a mailbox yet. Images and links are not loaded."));
    else
        m_what->setText(tr("As a run would import it now. Images and links are not loaded."));
}

void PreviewSection::showFields(const engine::MessagePreview &message)
{
    static const QStringList usual{QStringLiteral("From"), QStringLiteral("To"), QStringLiteral("Cc"),
                                   QStringLiteral("Subject"), QStringLiteral("Date")};
    auto fields = message.fields;
    std::ranges::stable_sort(fields, {}, [](const auto &field) {
        const auto place = usual.indexOf(field.first, 0);
        return place < 0 ? usual.size() : place;
    });
    m_fields->clear();
    for (const auto &[name, value] : fields) {
        auto *item = new QTreeWidgetItem(m_fields, {name, value});
        item->setToolTip(1, plainTip(value));
    }
    parts::fitHeight(m_fields, m_fields->topLevelItemCount(), 7);
    m_fields->setVisible(!message.fields.empty());
}

/// As high as its text: what was written stands below a head of many lines. `size` is of what is laid out so
/// far; of a long text that is enough.
void PreviewSection::fitBody(const QSizeF &size)
{
    const int line = fontMetrics().height();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent); // comes and goes with the width
    const int text = qCeil(size.height()) + m_body->frameWidth() * 2 + bar;
    m_body->setFixedHeight(std::clamp(text, line * leastLines, line * mostLines));
}

void PreviewSection::showAttachments(const engine::MessagePreview &message)
{
    m_attachments->clear();
    for (const auto &attachment : message.attachments)
        new QTreeWidgetItem(m_attachments, {attachment.name, attachment.type,
                                            ui::size(std::max<qint64>(0, attachment.size))});
    parts::fitHeight(m_attachments, m_attachments->topLevelItemCount(), 4);
    m_attachments->setVisible(!message.attachments.empty());
}

} // namespace ui
