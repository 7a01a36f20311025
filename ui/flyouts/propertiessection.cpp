// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/propertiessection.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "journal/listing.h"
#include "model/itemkey.h"
#include "ui/flyouts/flyoutparts.h"
#include "ui/widgets/breakable.h"
#include "ui/widgets/fieldtext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kindtext.h"
#include "ui/widgets/taborder.h"

namespace ui {

PropertiesSection::PropertiesSection(Desk &desk, QWidget *parent) : Section(parent), m_desk(desk)
{
    parts::columnOf(this);
}

void PropertiesSection::open(const ConnectorView &view)
{
    m_connector = view.config.id;
    m_identity.clear();
    show(view);
    refresh();
}

void PropertiesSection::show(const ConnectorView &view)
{
    if (auto properties = propertiesOf(view); properties != m_shown) {
        m_shown = std::move(properties);
        rebuild();
    }
}

/// The journal knows it: asking the source, or a message in the archive, would mean to connect.
void PropertiesSection::refresh()
{
    if (!m_desk.find(m_connector) || !m_identity.isEmpty())
        return;
    m_desk.ask(
        this,
        [&journal = m_desk.environment().journal, id = m_connector](const base::Stop &) {
            const auto identity = journal.listing().identity(id);
            return identity ? QString::fromLatin1(model::identityHash(*identity)) : QString();
        },
        [this, id = m_connector](const engine::Answer<QString> &identity) {
            const ConnectorView *now = m_desk.find(id);
            if (!identity || id != m_connector || !now)
                return;
            m_identity = *identity.value;
            show(*now);
        });
}

std::vector<PropertiesSection::Property> PropertiesSection::propertiesOf(const ConnectorView &view) const
{
    std::vector<Property> properties{{tr("Name"), view.config.name},
                                     {tr("Connector id"), QString::number(view.config.id.value)},
                                     {tr("Source"), view.kindName, false},
                                     {tr("Account"), view.account}};
    if (!m_identity.isEmpty())
        properties.push_back({tr("Source identity"), m_identity});
    if (view.figures.lastRun)
        properties.push_back({tr("Last run id"), QString::number(view.figures.lastRun->id.value)});
    const auto &kinds = m_desk.environment().connectorKinds;
    const auto kind = std::ranges::find(kinds, view.config.kind.toUtf8(), &connectors::ConnectorKind::id);
    if (kind == kinds.end())
        return properties;
    for (const model::Field &field : connectors::allFields(*kind)) {
        const QString value = view.config.settings.value(field.key);
        if (field.type == model::Field::Type::Secret) {
            const bool isStored = view.config.secretKeys.contains(field.key);
            properties.push_back(
                {kindText(field.label), isStored ? tr("Stored, sealed") : tr("Not set"), false});
        } else if (field.type == model::Field::Type::Bool) {
            properties.push_back({kindText(field.label), model::isTrue(value) ? tr("Yes") : tr("No"), false});
        } else if (!value.isEmpty()) {
            const bool isChoice = field.type == model::Field::Type::Choice;
            properties.push_back({kindText(field.label), isChoice ? choiceText(field, value) : value});
        }
    }
    properties.push_back(
        {tr("Automatic user mapping"), view.config.automaticMapping ? tr("On") : tr("Off"), false});
    return properties;
}

void PropertiesSection::rebuild()
{
    QWidget *before = m_rows;
    m_rows = new QWidget(this);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(0);
    for (size_t i = 0; i < m_shown.size(); ++i)
        addRow(static_cast<int>(i), m_shown.at(i));
    layout()->addWidget(m_rows);
    tabInto(m_rows, this);
    if (!before)
        return;
    if (before->isAncestorOf(QApplication::focusWidget()))
        handFocusOver(QApplication::focusWidget()->accessibleName());
    before->hide();
    before->deleteLater();
}

/// To the button of the same property, before the other one goes and the focus with it.
void PropertiesSection::handFocusOver(const QString &accessibleName)
{
    const auto buttons = m_rows->findChildren<QToolButton *>();
    const auto same = std::ranges::find(buttons, accessibleName, &QWidget::accessibleName);
    if (same == buttons.end())
        return;
    m_rows->show();
    (*same)->setFocus(Qt::OtherFocusReason);
}

void PropertiesSection::addRow(int row, const Property &property)
{
    auto *layout = qobject_cast<QGridLayout *>(m_rows->layout());
    auto *value = parts::wrapped(QStringLiteral("property"), m_rows);
    value->setText(breakable(property.value));
    auto *name = parts::quietLabel(property.name, m_rows);
    auto *copy = new QToolButton(m_rows);
    copy->setIcon(icon(QStringLiteral("copy"), palette()));
    for (QLabel *label : {name, value}) { // lines stand beside the button, the first one where there are more
        label->setMinimumHeight(copy->sizeHint().height());
        label->setAlignment(parts::leading() | Qt::AlignVCenter);
    }
    layout->addWidget(name, row, 0, Qt::AlignTop);
    layout->addWidget(value, row, 1, Qt::AlignTop);
    copy->setVisible(property.isCopied);
    if (!property.isCopied)
        return;
    copy->setObjectName(QStringLiteral("copyProperty%1").arg(row));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy “%1”").arg(property.name));
    copy->setAccessibleName(tr("Copy “%1”").arg(property.name));
    copy->setFocusPolicy(Qt::StrongFocus);
    connect(copy, &QToolButton::clicked, this,
            [text = property.value] { QApplication::clipboard()->setText(text); });
    layout->addWidget(copy, row, 2, Qt::AlignTop);
}

} // namespace ui
