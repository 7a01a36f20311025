// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/administration.h"

#include <algorithm>

#include <QDir>
#include <QScopeGuard>

#include "base/failure.h"
#include "base/files.h"
#include "base/oneline.h"
#include "engine/accountprobe.h"
#include "engine/changesummary.h"
#include "engine/foldercheck.h"
#include "engine/lanes.h"
#include "engine/schedule.h"
#include "engine/settings.h"
#include "journal/configuration.h"

namespace engine {

using model::AccountConfig;
using model::ConnectorConfig;
using model::Values;

namespace {

/// A name stands in sentences and logs.
QString checkedName(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.startsWith(u'-')) // no command could name it: it would be an option
        throw base::inputFailure("INVALID_NAME",
                                 QStringLiteral("“%1” cannot be a name.").arg(trimmed.left(200)),
                                 QStringLiteral("Use a name that does not begin with a hyphen."));
    if (trimmed.isEmpty() || trimmed.size() > 200 || std::ranges::any_of(trimmed, base::changesLines))
        throw base::inputFailure(
            "INVALID_NAME", QStringLiteral("“%1” cannot be a name.").arg(trimmed.left(200)),
            QStringLiteral("Use 1 to 200 characters without line breaks and marks of direction."));
    return trimmed;
}

QList<QByteArray> keysOf(const Secrets &secrets, QList<QByteArray> keys = {})
{
    for (const auto &[key, secret] : secrets) {
        keys.removeAll(key);
        if (!secret.isEmpty())
            keys.append(key);
    }
    return keys;
}

/// One that is taken away has to be a secret as well: it may be a slip of the pen.
void checkKnown(model::Fields fields, const Secrets &secrets)
{
    QList<QByteArray> keys;
    for (const auto &entry : secrets)
        keys.append(entry.first);
    for (model::Field &field : fields)
        field.required = false;
    model::validated(fields, {}, keys);
}

Values merged(Values values, const Values &changed)
{
    for (auto each = changed.cbegin(); each != changed.cend(); ++each)
        values.insert(each.key(), each.value());
    return values;
}

/// Checked, with relative folders and files made absolute: a scheduled run has another working directory.
Values checkedValues(const model::Fields &fields, const Values &given, const QList<QByteArray> &secretKeys)
{
    Values values = model::validated(fields, given, secretKeys);
    for (const model::Field &field : fields) {
        const bool isPath =
            field.type == model::Field::Type::Folder || field.type == model::Field::Type::File;
        const QString value = values.value(field.key);
        if (isPath && !value.isEmpty())
            values[field.key] = QDir::cleanPath(QDir::current().absoluteFilePath(value));
    }
    return values;
}

QByteArray owner(const char *what, qint64 id)
{
    return QByteArray(what) + ':' + QByteArray::number(id);
}

/// The values of a connector, checked. An empty `since` becomes a date, so that it does not move with time.
Values checkedConnectorValues(const connectors::ConnectorKind &kind, const Values &given,
                              const QList<QByteArray> &secretKeys, const base::Clock &clock)
{
    Values values = checkedValues(allFields(kind), given, secretKeys);
    Schedule::parse(values.value("schedule"));
    checkConnectorSettings(values);
    if (kind.hasTimeline && values.value("since").isEmpty())
        values.insert("since", base::toIso(clock.now() - std::chrono::days(30)).left(10));
    return values;
}

Values placesOf(const model::Fields &fields)
{
    Values places;
    for (const model::Field &field : fields) {
        if (field.isPlace)
            places.insert(field.key, field.defaultValue);
    }
    return places;
}

/// Others may change the same between the reading and the writing of an edit, which fails with `key` then: it
/// is made again, of what is there now.
template<typename Edit>
auto madeOfWhatIsThere(const QByteArray &key, const Edit &edit)
{
    constexpr int most = 10;
    for (int turn = 1;; ++turn) {
        try {
            return edit();
        } catch (const base::Failure &failure) {
            if (failure.key != key || turn == most)
                throw;
        }
    }
}

/// The staged copies that the edited account would no longer look for.
journal::StagedWhere staysBehind(const Environment &environment, const AccountConfig &before,
                                 const AccountConfig &edited)
{
    const QString place = environment.makeStaging(edited)->place();
    QString placeBefore; // empty: an older program's settings, of which none can be made
    Lanes::caught([&] { placeBefore = environment.makeStaging(before)->place(); });
    if (placeBefore == place)
        return {};
    return [&environment, account = edited.id, place](const QByteArray &segment, const QString &stagedAt) {
        return !stagedAt.isEmpty() && environment.isElsewhere(account, place, segment, stagedAt);
    };
}

/// Not connected, a target or a staging still says what is wrong with settings that each alone are right.
void checkMakes(const Environment &environment, const AccountConfig &account)
{
    environment.makeTarget(account);
    environment.makeStaging(account);
}

} // namespace

Administration::Administration(const Environment &environment) : m_environment(environment) {}

base::AccountId Administration::addAccount(const QString &name, const QString &kind, const Values &given,
                                           const Secrets &secrets)
{
    AccountConfig account{.name = checkedName(name), .kind = kind, .secretKeys = keysOf(secrets)};
    const model::Fields fields = accountFields(m_environment, kind.toUtf8());
    checkKnown(fields, secrets);
    account.settings = checkedValues(fields, given, account.secretKeys);
    checkMakes(m_environment, account);
    checkSecrets(m_environment, account, given, secrets);
    checkFolders(m_environment, account);
    const base::AccountId id = m_environment.journal.configuration().addAccount(account);
    storeSecrets(m_environment, owner("account", id.value), secrets);
    return id;
}

base::AccountId Administration::editAccount(const QString &name, const Values &changed,
                                            const Secrets &secrets)
{
    const base::AccountId id = madeOfWhatIsThere("ACCOUNT_CHANGED", [&] {
        const AccountConfig before = account(name);
        AccountConfig edited = before;
        edited.secretKeys = keysOf(secrets, before.secretKeys);
        const model::Fields fields = accountFields(m_environment, before.kind.toUtf8());
        checkKnown(fields, secrets);
        edited.settings = checkedValues(fields, merged(before.settings, changed), edited.secretKeys);
        checkMakes(m_environment, edited);
        checkSecrets(m_environment, edited, changed, secrets);
        checkFolders(m_environment, edited);
        m_environment.journal.configuration().updateAccount(
            edited, changeSummary(before, edited, changed, secrets), placesOf(fields), &before,
            staysBehind(m_environment, before, edited));
        return edited.id;
    });
    storeSecrets(m_environment, owner("account", id.value), secrets);
    return id;
}

void Administration::removeAccount(const QString &name)
{
    m_environment.journal.configuration().removeAccount(account(name).id);
}

model::Checks Administration::testAccount(const QString &name, const base::Stop &stop)
{
    return probeAccount(m_environment, account(name), stop);
}

QString Administration::signInAccount(const QString &name, const target::OpenBrowser &openBrowser,
                                      const base::Stop &stop)
{
    const AccountConfig stored = account(name);
    const target::TargetKind &kind = target::kindOf(m_environment.targetKinds, stored.kind.toUtf8());
    if (!kind.signIn)
        throw base::inputFailure(
            "NO_SIGN_IN",
            QStringLiteral("“%1” (%2) is not signed in to through a browser.").arg(name, kind.name),
            QStringLiteral("Give it its secrets with account edit."));
    const auto signedIn = kind.signIn(m_environment.targetContext(stored), openBrowser, stop);
    const AccountConfig now = m_environment.account(stored.id);
    if (now.settings != stored.settings)
        throw base::inputFailure("ACCOUNT_CHANGED",
                                 QStringLiteral("“%1” was changed while somebody signed in to it.").arg(name),
                                 QStringLiteral("Sign in again."));
    checkedValues(accountFields(m_environment, kind.id), now.settings,
                  keysOf(signedIn.secrets, now.secretKeys));
    storeSecrets(m_environment, owner("account", stored.id.value), signedIn.secrets,
                 signedIn.person.isEmpty() ? QStringLiteral("sign-in")
                                           : QStringLiteral("sign-in of %1").arg(signedIn.person));
    return signedIn.person;
}

base::ConnectorId Administration::addConnector(const NewConnector &draft)
{
    ConnectorConfig connector{.name = checkedConnectorName(draft.name, {}),
                              .kind = draft.kind,
                              .account = account(draft.account).id,
                              .secretKeys = keysOf(draft.secrets),
                              .automaticMapping = draft.automaticMapping};
    checkKnown(allFields(m_environment.connectorKind(draft.kind.toUtf8())), draft.secrets);
    connector.settings = checkedConnector(draft.kind, draft.values, connector.secretKeys);
    checkFolders(m_environment, connector);
    return addWith(connector, draft.secrets,
                   {.secrets = {},
                    .mapping = draft.mapping,
                    .from = QStringLiteral("connector add"),
                    .draft = draft.draft});
}

/// The secrets are sealed before anything is written: a vault may refuse.
base::ConnectorId Administration::addWith(ConnectorConfig connector, const Secrets &secrets,
                                          journal::Configuration::Along along)
{
    journal::Configuration &configuration = m_environment.journal.configuration();
    connector.id = configuration.newConnectorId();
    along.secrets = sealedSecrets(m_environment, owner("connector", connector.id.value), secrets);
    return configuration.addConnector(connector, along);
}

base::ConnectorId Administration::editConnector(const QString &name, const Change &change)
{
    if (change.of)
        return changeConnector(*change.of, change);
    return madeOfWhatIsThere("CONNECTOR_CHANGED", [&] { return changeConnector(connector(name), change); });
}

base::ConnectorId Administration::changeConnector(const ConnectorConfig &before, const Change &change)
{
    ConnectorConfig edited = before;
    if (change.newName)
        edited.name = checkedName(*change.newName);
    if (change.account)
        edited.account = account(*change.account).id;
    if (change.automaticMapping)
        edited.automaticMapping = *change.automaticMapping;
    edited.secretKeys = keysOf(change.secrets, before.secretKeys);
    checkKnown(allFields(m_environment.connectorKind(before.kind.toUtf8())), change.secrets);
    edited.settings =
        checkedConnector(before.kind, merged(before.settings, change.values), edited.secretKeys);
    checkFolders(m_environment, edited);
    m_environment.journal.configuration().updateConnector(
        edited, changeSummary(m_environment, before, edited, change.values, change.secrets),
        {.secrets = sealedSecrets(m_environment, owner("connector", edited.id.value), change.secrets),
         .mapping = change.mapping,
         .from = QStringLiteral("connector edit"),
         .draft = change.draft},
        &before);
    return edited.id;
}

base::ConnectorId Administration::cloneConnector(const QString &name, const QString &newName)
{
    const ConnectorConfig original = connector(name);
    ConnectorConfig copy = original;
    copy.name = checkedConnectorName(newName, {});
    copy.state = ConnectorConfig::State::Paused;
    journal::Configuration &configuration = m_environment.journal.configuration();
    const Secrets secrets =
        openedSecrets(m_environment, owner("connector", original.id.value), original.secretKeys);
    return addWith(copy, secrets,
                   {.secrets = {},
                    .mapping = configuration.mapping(original.id),
                    .from = QStringLiteral("connector clone"),
                    .draft = {},
                    .original = original.id});
}

void Administration::setPaused(const QString &name, bool isPaused)
{
    m_environment.journal.configuration().setPaused(connector(name).id, isPaused);
}

void Administration::removeConnector(const QString &name, const QString &discardReason)
{
    m_environment.journal.configuration().removeConnector(connector(name).id, discardReason);
}

model::Checks Administration::testConnector(const QString &name, const base::Stop &stop)
{
    return probe(connector(name), stop);
}

Values Administration::checkedConnector(const QString &kind, const Values &given,
                                        const QList<QByteArray> &secretKeys) const
{
    const Values values = checkedConnectorValues(m_environment.connectorKind(kind.toUtf8()), given,
                                                 secretKeys, m_environment.clock);
    m_environment.makeSource({.kind = kind, .settings = values}, {}); // what it cannot read, it says
    return values;
}

QString Administration::checkedConnectorName(const QString &name, base::ConnectorId own) const
{
    const QString checked = checkedName(name);
    const auto other = m_environment.journal.configuration().connector(checked);
    if (other && other->id != own)
        throw base::inputFailure("NAME_IN_USE",
                                 QStringLiteral("There is a connector “%1” already.").arg(other->name),
                                 QStringLiteral("Choose another name; capitals make no difference."));
    return checked;
}

model::Checks Administration::probe(const ConnectorConfig &connector, const base::Stop &stop)
{
    checkFolders(m_environment, connector);
    const QString scratch = m_environment.newScratch(QStringLiteral("test"));
    const auto removed = qScopeGuard([&] { QDir(scratch).removeRecursively(); });
    return m_environment.makeSource(connector, scratch)->probe(stop);
}

ConnectorConfig Administration::connector(const QString &name) const
{
    journal::Configuration &configuration = m_environment.journal.configuration();
    if (auto found = configuration.connector(name))
        return *found;
    QStringList names;
    for (const ConnectorConfig &each : configuration.connectors())
        names.append(each.name);
    throw base::inputFailure("UNKNOWN_CONNECTOR", QStringLiteral("There is no connector “%1”.").arg(name),
                             names.isEmpty()
                                 ? QStringLiteral("Add one with connector add.")
                                 : QStringLiteral("Connectors: %1.").arg(names.join(QStringLiteral(", "))));
}

AccountConfig Administration::account(const QString &name) const
{
    journal::Configuration &configuration = m_environment.journal.configuration();
    if (auto found = configuration.account(name))
        return *found;
    QStringList names;
    for (const AccountConfig &each : configuration.accounts())
        names.append(each.name);
    throw base::inputFailure("UNKNOWN_ACCOUNT", QStringLiteral("There is no account “%1”.").arg(name),
                             names.isEmpty()
                                 ? QStringLiteral("Add one with account add.")
                                 : QStringLiteral("Accounts: %1.").arg(names.join(QStringLiteral(", "))));
}

void Administration::setSetting(const QByteArray &key, const QString &value)
{
    setSettings({{key, value}}, {});
}

void Administration::setSettingSecrets(const Secrets &secrets)
{
    setSettings({}, secrets);
}

void Administration::setSettings(const Values &values, const Secrets &secrets)
{
    checkKnown(settingFields(), secrets);
    const Values checked = checkedValues(settingFields(), values, {});
    for (auto each = values.cbegin(); each != values.cend(); ++each)
        checkSetting(each.key(), checked.value(each.key()));
    storeSecrets(m_environment, "settings", secrets);
    for (auto each = values.cbegin(); each != values.cend(); ++each)
        m_environment.journal.configuration().setSetting(each.key(), checked.value(each.key()));
}

} // namespace engine
