// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redactor.h"

#include <algorithm>
#include <array>

#include "base/remembered.h"

namespace base {

static constexpr qsizetype longestName = 64;

static bool isNameChar(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.';
}

static bool isTokenChar(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"-._~+/=").contains(c));
}

static bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'';
}

static bool endsRun(QChar c)
{
    return c.isSpace() || isQuote(c) || c == u'<' || c == u'>' || c == u'`';
}

/// Names whose values run to the end of their line when they are not quoted.
static bool isHeaderName(const QString &name)
{
    return name.endsWith(QLatin1String("authorization")) || name.endsWith(QLatin1String("cookie"));
}

static bool isSecretName(const QString &name, bool isInQuery)
{
    static constexpr std::array endings{
        QLatin1String("password"),   QLatin1String("passwd"),     QLatin1String("pwd"),
        QLatin1String("passphrase"), QLatin1String("secret"),     QLatin1String("token"),
        QLatin1String("apikey"),     QLatin1String("accesskey"),  QLatin1String("accountkey"),
        QLatin1String("privatekey"), QLatin1String("sharedkey"),  QLatin1String("masterkey"),
        QLatin1String("sessionkey"), QLatin1String("credential"), QLatin1String("credentials"),
        QLatin1String("assertion"),  QLatin1String("sessionid"),  QLatin1String("authorization"),
        QLatin1String("cookie"),
    };
    if (name == QLatin1String("sig") || name == QLatin1String("signature") || name == QLatin1String("sas"))
        return true;
    if (isInQuery && (name == QLatin1String("code") || name == QLatin1String("sid")))
        return true;
    return std::ranges::any_of(endings, [&](QLatin1String ending) { return name.endsWith(ending); });
}

namespace {

/// One pass from the left; looks back at most `longestName` characters and forward only over what it then
/// takes, so the work is linear in the text.
class Scan
{
public:
    explicit Scan(QStringView text) : m_text(text) { m_out.reserve(text.size()); }

    QString result();

private:
    QChar charAt(qsizetype at) const { return at >= 0 && at < m_text.size() ? m_text[at] : QChar(); }
    bool startsWith(QStringView word) const
    {
        return m_text.sliced(m_at).startsWith(word, Qt::CaseInsensitive);
    }
    void copy(qsizetype count);
    void hideUntil(qsizetype end);

    bool takeKeyBlock();
    bool takeRun();
    bool takeScheme();
    bool takeWebToken();
    bool takeUserInfo();
    bool takeValue();

    struct Name
    {
        QString word; ///< lower case, letters and digits only
        bool isInQuery = false;
        bool isElement = false;
    };
    bool standsOnAssignment() const;
    Name nameBefore() const;
    qsizetype plainEnd(const Name &name) const;
    qsizetype quotedEnd(QStringView quote) const;

    QStringView m_text;
    QString m_out;
    qsizetype m_at = 0;
};

void Scan::copy(qsizetype count)
{
    m_out += m_text.sliced(m_at, count);
    m_at += count;
}

void Scan::hideUntil(qsizetype end)
{
    if (end <= m_at)
        return;
    m_out += redactionMark;
    m_at = end;
}

bool Scan::takeKeyBlock()
{
    if (charAt(m_at) != u'-' || !startsWith(u"-----BEGIN "))
        return false;
    const QStringView label = m_text.sliced(m_at + 11, std::min(longestName, m_text.size() - m_at - 11));
    const qsizetype labelEnd = m_at + 11 + label.indexOf(u"-----");
    if (labelEnd < m_at + 11 ||
        !m_text.sliced(m_at, labelEnd - m_at).contains(u"PRIVATE KEY", Qt::CaseInsensitive))
        return false;
    const qsizetype footer = m_text.indexOf(u"-----END ", labelEnd, Qt::CaseInsensitive);
    const qsizetype end = footer < 0 ? -1 : m_text.indexOf(u"-----", footer + 9);
    hideUntil(end < 0 ? m_text.size() : end + 5);
    return true;
}

/// A shared access signature: its whole query goes, since the other parts say what it opens.
bool Scan::takeRun()
{
    if (endsRun(charAt(m_at)) || (m_at > 0 && !endsRun(charAt(m_at - 1))))
        return false;
    qsizetype end = m_at;
    while (end < m_text.size() && !endsRun(m_text[end]))
        ++end;
    const QStringView run = m_text.sliced(m_at, end - m_at);
    qsizetype signature = run.indexOf(u"sig=", 0, Qt::CaseInsensitive);
    while (signature > 0 && !QStringView(u"?&;").contains(run[signature - 1]))
        signature = run.indexOf(u"sig=", signature + 4, Qt::CaseInsensitive);
    if (signature < 0)
        return false;
    const qsizetype query = run.first(signature).indexOf(u'?');
    if (query >= 0)
        copy(query + 1);
    hideUntil(end);
    return true;
}

bool Scan::takeScheme()
{
    static constexpr std::array schemes{QStringView(u"Bearer "), QStringView(u"Basic "),
                                        QStringView(u"SharedKey "), QStringView(u"SharedAccessSignature "),
                                        QStringView(u"OAuth ")};
    if (charAt(m_at - 1).isLetterOrNumber() || !QStringView(u"bBsSoO").contains(charAt(m_at)))
        return false;
    const auto scheme = std::ranges::find_if(schemes, [this](QStringView each) { return startsWith(each); });
    if (scheme == schemes.end())
        return false;
    qsizetype end = m_at + scheme->size();
    bool isWord = true;
    for (; end < m_text.size() && (isTokenChar(m_text[end]) || m_text[end] == u':'); ++end)
        isWord = isWord && m_text[end].isLower();
    const qsizetype length = end - m_at - scheme->size();
    if (isWord || length < 6)
        return false; // “basic authentication” is no credential
    copy(scheme->size());
    hideUntil(end);
    return true;
}

bool Scan::takeWebToken()
{
    if (charAt(m_at) != u'e' || !m_text.sliced(m_at).startsWith(u"eyJ") || isNameChar(charAt(m_at - 1)))
        return false;
    qsizetype end = m_at;
    int dots = 0;
    for (; isNameChar(charAt(end)); ++end)
        dots += m_text[end] == u'.' ? 1 : 0;
    if (dots < 2)
        copy(end - m_at);
    else
        hideUntil(end);
    return true;
}

/// `scheme://user:password@host`
bool Scan::takeUserInfo()
{
    if (charAt(m_at) != u':' || !startsWith(u"://"))
        return false;
    copy(3);
    qsizetype colon = -1;
    qsizetype at = -1;
    for (qsizetype i = m_at; i < m_text.size() && !endsRun(m_text[i]) && m_text[i] != u'/'; ++i) {
        if (m_text[i] == u':' && colon < 0)
            colon = i;
        if (m_text[i] == u'@')
            at = i;
    }
    if (colon >= 0 && at > colon) {
        copy(colon + 1 - m_at);
        hideUntil(at);
    }
    return true;
}

/// `=`, `:`, their encoded form, or the end of an XML tag.
bool Scan::standsOnAssignment() const
{
    const QChar c = charAt(m_at);
    return c == u'=' || c == u':' || c == u'>' || (c == u'%' && startsWith(u"%3D"));
}

Scan::Name Scan::nameBefore() const
{
    qsizetype end = m_at;
    while (m_at - end < longestName && QStringView(u" \t\"'\\").contains(charAt(end - 1)))
        --end;
    qsizetype first = end;
    while (end - first < longestName && isNameChar(charAt(first - 1)))
        --first;
    const bool isEncoded = charAt(first - 1) == u'%';
    if (isEncoded) // the two digits of an encoded separator are no part of the name
        first = std::min(first + 2, end);
    const QChar before = charAt(first - 1);
    Name name;
    name.isInQuery = isEncoded || before == u'?' || before == u'&';
    name.isElement = charAt(m_at) == u'>';
    if (name.isElement && (end != m_at || (before != u'<' && before != u':')))
        return {};
    name.word = m_text.sliced(first, end - first).toString().toLower();
    name.word.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return name;
}

/// Where a value without quotation marks ends.
qsizetype Scan::plainEnd(const Name &name) const
{
    if (charAt(m_at) == u'{') { // ODBC: a value in braces, in which }} stands for one
        qsizetype brace = m_text.indexOf(u'}', m_at);
        while (brace >= 0 && charAt(brace + 1) == u'}')
            brace = m_text.indexOf(u'}', brace + 2);
        return brace < 0 ? m_text.size() : brace + 1;
    }
    for (qsizetype end = m_at; end < m_text.size(); ++end) {
        const QChar c = m_text[end];
        if (name.isElement ? c == u'<' : c == u'\n' || c == u'\r')
            return end;
        if (!name.isElement && !isHeaderName(name.word) && (endsRun(c) || QStringView(u"&,;)]}").contains(c)))
            return end;
    }
    return m_text.size();
}

qsizetype Scan::quotedEnd(QStringView quote) const
{
    const bool isNested = quote.size() == 2; // JSON within a JSON string: a quote of the value is \\\"
    for (qsizetype end = m_at; end < m_text.size(); ++end) {
        if (isNested && m_text.sliced(end).startsWith(u"\\\\\\"))
            end += 3;
        else if (m_text.sliced(end).startsWith(quote))
            return end;
        else if (!isNested && m_text[end] == u'\\')
            ++end;
    }
    return m_text.size();
}

bool Scan::takeValue()
{
    if (!standsOnAssignment())
        return false;
    const Name name = nameBefore();
    if (name.word.isEmpty() || !isSecretName(name.word, name.isInQuery))
        return false;
    copy(charAt(m_at) == u'%' ? 3 : 1);
    while (charAt(m_at) == u' ' || charAt(m_at) == u'\t')
        copy(1);
    const bool isEscaped = charAt(m_at) == u'\\';
    if (!isQuote(charAt(isEscaped ? m_at + 1 : m_at))) {
        hideUntil(plainEnd(name));
        return true;
    }
    const QStringView quote = m_text.sliced(m_at, isEscaped ? 2 : 1);
    copy(quote.size());
    hideUntil(quotedEnd(quote));
    return true;
}

QString Scan::result()
{
    while (m_at < m_text.size()) {
        if (!takeKeyBlock() && !takeRun() && !takeScheme() && !takeWebToken() && !takeUserInfo() &&
            !takeValue())
            copy(1);
    }
    return m_out;
}

} // namespace

QString redacted(const QString &text)
{
    const QString known = withoutRememberedSecrets(text);
    return Scan(known).result();
}

} // namespace base
