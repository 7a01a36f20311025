// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/mailfolder.h"

#include <algorithm>
#include <array>

#include "base/failure.h"
#include "target/foldername.h"
#include "target/imap/arguments.h"
#include "target/imap/refusals.h"

namespace imap {

QByteArray Place::nameOf(const QString &folder) const
{
    // One level, whatever the server parts levels with; the two characters make it another name than any that
    // has the server's delimiter replaced already.
    QString text = folder;
    if (!delimiter.isEmpty())
        text.replace(QString::fromLatin1(delimiter), QStringLiteral("./"));
    const QByteArray own = target::modifiedUtf7(target::safeFolderName(text));
    return prefix.isEmpty() || delimiter.isEmpty() ? own : prefix + delimiter + own;
}

static bool has(const Value &flags, QByteArrayView flag)
{
    return std::ranges::any_of(
        flags.items, [&](const Value &each) { return each.text.compare(flag, Qt::CaseInsensitive) == 0; });
}

Place placeOf(Session &session, const QString &prefix, const base::Stop &stop)
{
    const QStringList levels = prefix.split(u'/', Qt::SkipEmptyParts);
    Place place;
    bool isFirst = true;
    const auto take = [&](const Response &response) {
        if (response.name != "LIST" || response.values.size() < 3)
            return;
        place.delimiter = response.values[1].text;
        if (isFirst) // the root's flags say nothing of it
            place.takesFolders = !has(response.values[0], "\\NoInferiors");
    };
    const QByteArray first = levels.isEmpty() ? QByteArray() : target::modifiedUtf7(levels.first());
    for (const QByteArray &name : {first, QByteArray()}) {
        const Response answer = session.talk().run("LIST \"\" " + quoted(name), stop, take);
        if (!answer.isOk())
            throw refusalOf(answer, During::Reading);
        if (!place.delimiter.isEmpty())
            break;
        isFirst = false;
    }
    QByteArrayList names;
    for (const QString &level : levels)
        names.append(target::modifiedUtf7(level));
    place.prefix = names.join(place.delimiter);
    return place;
}

MailFolder::MailFolder(Session &session, const QString &prefix, const QString &folder, const base::Stop &stop)
    : m_session(session)
{
    if (!session.place)
        session.place = std::make_shared<Place>(placeOf(session, prefix, stop));
    m_name = session.place->nameOf(folder);
}

bool MailFolder::isListed(const base::Stop &stop)
{
    bool isThere = false;
    const Response answer =
        m_session.talk().run("LIST \"\" " + quoted(m_name), stop, [&](const Response &response) {
            if (response.name == "LIST" && response.values.size() >= 3)
                isThere = !has(response.values[0], "\\NonExistent") && !has(response.values[0], "\\NoSelect");
        });
    if (!answer.isOk())
        throw refusalOf(answer, During::Reading);
    return isThere;
}

FolderState MailFolder::selected(Response &answer, const base::Stop &stop)
{
    FolderState state;
    m_session.selected.clear();
    answer = m_session.talk().run("SELECT " + quoted(m_name), stop, [&](const Response &response) {
        if (response.name == "EXISTS")
            state.exists = response.number.value_or(0);
        if (response.code == "UIDVALIDITY")
            state.uidValidity = response.codeData.toUInt();
        if (response.code == "UIDNEXT")
            state.uidNext = response.codeData.toUInt();
    });
    state.isReadOnly = answer.code == "READ-ONLY";
    if (answer.isOk())
        m_session.selected = m_name;
    return state;
}

/// Codes of RFC 5530, and a usual one, that tell of the server and not of the folder.
static bool isPassing(const QByteArray &code)
{
    static constexpr std::array codes{"UNAVAILABLE",  "INUSE", "SERVERBUG",
                                      "CONTACTADMIN", "LIMIT", "THROTTLED"};
    return std::ranges::any_of(codes, [&](const char *each) { return code == each; });
}

std::optional<FolderState> MailFolder::select(const base::Stop &stop)
{
    Response answer;
    const FolderState state = selected(answer, stop);
    if (answer.isOk())
        return state;
    // A server in trouble says NO as well; only its list of folders says that there is none, and not while
    // its storage is away.
    if (isPassing(answer.code) || isListed(stop))
        throw refusalOf(answer, During::Reading);
    return {};
}

FolderState MailFolder::make(const base::Stop &stop)
{
    m_session.selected.clear();
    const Response made = m_session.talk().run("CREATE " + quoted(m_name), stop);
    if (!made.isOk() && made.code != "ALREADYEXISTS" && !isListed(stop))
        throw refusalOf(made, During::Folder);
    // Mail clients mostly show subscribed folders only; one that cannot be subscribed still holds mail.
    m_session.talk().run("SUBSCRIBE " + quoted(m_name), stop);
    Response answer;
    const FolderState state = selected(answer, stop);
    if (!answer.isOk())
        throw refusalOf(answer, During::Folder);
    return state;
}

FolderState MailFolder::selectForAppend(const base::Stop &stop)
{
    if (m_session.selected == m_name)
        return {};
    const auto state = select(stop);
    return state ? *state : make(stop);
}

} // namespace imap
