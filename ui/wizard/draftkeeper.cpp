// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/draftkeeper.h"

#include <QPointer>
#include <QRegularExpression>

#include "ui/wizard/parts.h"

namespace ui {

DraftKeeper::DraftKeeper(Desk &desk, const model::Draft &draft)
    : QObject(&desk), m_desk(desk), m_draft(draft), m_last(std::make_shared<base::Guarded<qint64>>(0))
{
    // The program ended before what replaces them was stored.
    for (const QByteArray &key : std::exchange(m_draft.replacedSecrets, {}))
        m_unsaved[key] = {};
}

void DraftKeeper::enter(const model::Draft &draft)
{
    const QList<QByteArray> stored = m_draft.secretKeys;
    m_draft = draft;
    m_draft.secretKeys = stored;
}

bool DraftKeeper::isUntouched() const
{
    const auto accounts = m_desk.accounts();
    const QString onlyAccount = accounts.size() == 1 ? accounts.front().name : QString();
    // A name that was free when it was begun.
    const QRegularExpression name(QRegularExpression::anchoredPattern(
        QRegularExpression::escape(kindOf(m_desk, m_draft.kind).name) + QStringLiteral("( [0-9]+)?")));
    return !m_draft.edits && name.match(m_draft.name.trimmed()).hasMatch() &&
           (m_draft.account.isEmpty() || m_draft.account == onlyAccount) && m_draft.settings.isEmpty() &&
           m_draft.secretKeys.isEmpty() && m_unsaved.empty() && m_draft.automaticMapping &&
           m_draft.mapping.empty() && !m_draft.termsAccepted && m_draft.page == 0;
}

void DraftKeeper::save(QObject *context, const engine::Secrets &secrets, Then then)
{
    for (const auto &[key, secret] : secrets)
        m_unsaved[key] = secret;
    const qint64 number = ++m_saves;
    // Background work keeps no order; this one holds all secrets of those before it.
    m_desk.ask(
        this,
        [&environment = m_desk.environment(), last = m_last, number, draft = m_draft, sent = m_unsaved,
         isLast = m_isLeaving, isUntouched = m_isLeaving && isUntouched()](const base::Stop &) {
            return last->with([&](qint64 &before) -> std::optional<model::Draft> {
                if (number < std::exchange(before, std::max(before, number)))
                    return {};
                engine::Drafting drafting(environment);
                if (!isLast)
                    return drafting.save(draft, sent);
                if (isUntouched)
                    drafting.discard(draft.id);
                else
                    drafting.leave(draft, sent);
                return {};
            });
        },
        [this, sent = m_unsaved, context = QPointer(context),
         then = std::move(then)](const engine::Answer<std::optional<model::Draft>> &answer) {
            if (answer && *answer.value)
                take(**answer.value, sent);
            if (context)
                then(answer.failure);
        });
}

void DraftKeeper::take(const model::Draft &draft, const engine::Secrets &sent)
{
    m_draft.secretKeys = draft.secretKeys;
    m_draft.savedAt = draft.savedAt;
    for (const auto &[key, secret] : sent) {
        m_draft.replacedSecrets.removeAll(key);
        const auto found = m_unsaved.find(key);
        if (found != m_unsaved.end() && found->second.reveal() == secret.reveal())
            m_unsaved.erase(found);
    }
    Q_EMIT stored(sent);
}

void DraftKeeper::leave(const engine::Secrets &secrets)
{
    m_isLeaving = true;
    save(this, secrets, [this](const std::optional<base::Failure> &failure) {
        if (failure)
            m_desk.show({tr("The draft “%1” was not saved.").arg(m_draft.name), *failure});
        m_desk.refresh();
        m_isLeaving = false;
        Q_EMIT left();
        deleteLater();
    });
}

void DraftKeeper::drop()
{
    deleteLater();
}

} // namespace ui
