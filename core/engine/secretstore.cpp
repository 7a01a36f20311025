// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secretstore.h"

#include <algorithm>
#include <functional>

#include "base/failure.h"
#include "journal/drafts.h"

namespace engine {

base::Secret openedSecret(const Environment &environment, const QByteArray &owner, const QByteArray &key)
{
    const QByteArray sealed = environment.journal.configuration().sealedSecret(owner, key);
    return sealed.isEmpty() ? base::Secret() : environment.vault.open(sealed, owner + ':' + key);
}

Secrets openedSecrets(const Environment &environment, const QByteArray &owner, const QList<QByteArray> &keys)
{
    Secrets secrets;
    for (const QByteArray &key : keys)
        secrets[key] = environment.vault.open(environment.journal.configuration().sealedSecret(owner, key),
                                              owner + ':' + key);
    return secrets;
}

/// The connector that the owner is, or that it edits as a draft; 0: none.
static base::ConnectorId connectorBehind(const Environment &environment, const QByteArray &owner)
{
    const qint64 number = owner.mid(owner.indexOf(':') + 1).toLongLong();
    if (owner.startsWith("connector:"))
        return base::ConnectorId{number};
    if (!owner.startsWith("draft:"))
        return {};
    const auto draft = environment.journal.drafts().find(base::DraftId{number});
    return draft ? draft->edits : base::ConnectorId();
}

/// The connector and the drafts that edit it, without the owner.
static QByteArrayList kinOf(const Environment &environment, const QByteArray &owner)
{
    const base::ConnectorId connector = connectorBehind(environment, owner);
    if (!connector)
        return {};
    QByteArrayList kin{"connector:" + QByteArray::number(connector.value)};
    for (const model::Draft &draft : environment.journal.drafts().all()) {
        if (draft.edits == connector)
            kin.append("draft:" + QByteArray::number(draft.id.value));
    }
    kin.removeAll(owner);
    return kin;
}

/// One that cannot be opened is like no other, and can still be replaced.
static bool haveInCommon(const Environment &environment, const QByteArray &one, const QByteArray &other,
                         const QByteArray &key)
{
    try {
        const base::Secret secret = openedSecret(environment, one, key);
        return !secret.isEmpty() && secret.reveal() == openedSecret(environment, other, key).reveal();
    } catch (const base::Failure &) {
        return false;
    }
}

std::map<QByteArray, journal::Configuration::Sealed>
sealedSecrets(const Environment &environment, const QByteArray &owner, const Secrets &secrets)
{
    std::map<QByteArray, journal::Configuration::Sealed> sealed;
    if (secrets.empty())
        return sealed;
    const auto put = [&](const QByteArray &whose, const QByteArray &key, const base::Secret &secret) {
        sealed[whose][key] =
            secret.isEmpty() ? QByteArray() : environment.vault.seal(secret, whose + ':' + key);
    };
    const QByteArrayList kin = kinOf(environment, owner);
    for (const auto &[key, secret] : secrets) {
        put(owner, key, secret);
        for (const QByteArray &each : kin) {
            if (!secret.isEmpty() && haveInCommon(environment, owner, each, key))
                put(each, key, secret);
        }
    }
    return sealed;
}

void storeSecrets(const Environment &environment, const QByteArray &owner, const Secrets &secrets,
                  const QString &from)
{
    if (!secrets.empty())
        environment.journal.configuration().setSecrets(sealedSecrets(environment, owner, secrets), from);
}

/// One of these fields is given, or its secret.
static bool isTouched(const model::Fields &fields, const model::Values &changed, const Secrets &given)
{
    return std::ranges::any_of(fields, [&](const model::Field &field) {
        return changed.contains(field.key) || given.contains(field.key);
    });
}

/// What cannot be opened cannot be checked, and can still be replaced.
static void checkOpened(const std::function<void()> &check)
{
    try {
        check();
    } catch (const base::Failure &failure) {
        if (failure.area != base::Area::SignIn || !failure.key.startsWith("VAULT_"))
            throw;
    }
}

void checkSecrets(const Environment &environment, const model::AccountConfig &account,
                  const model::Values &changed, const Secrets &given)
{
    const auto givenOr = [&given](std::function<base::Secret(const QByteArray &)> stored) {
        return [&given, stored = std::move(stored)](const QByteArray &key) {
            const auto found = given.find(key);
            return found == given.end() ? stored(key) : found->second;
        };
    };
    const target::TargetKind &target = target::kindOf(environment.targetKinds, account.kind.toUtf8());
    if (target.checkSecrets && isTouched(target.fields, changed, given)) {
        target::TargetContext context = environment.targetContext(account);
        context.secret = givenOr(context.secret);
        checkOpened([&] { target.checkSecrets(context); });
    }
    const QByteArray id = account.settings.value("staging").toUtf8();
    const staging::StagingKind &staging = staging::kindOf(environment.stagingKinds, id);
    if (staging.checkSecrets && (changed.contains("staging") || isTouched(staging.fields, changed, given))) {
        staging::StagingContext context = environment.stagingContext(account);
        context.secret = givenOr(context.secret);
        checkOpened([&] { staging.checkSecrets(context); });
    }
}

} // namespace engine
