// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/remembered.h"

#include <algorithm>
#include <deque>
#include <mutex>
#include <shared_mutex>

#include <QHash>
#include <QStringList>

#include "base/redactor.h"

namespace base {

static constexpr qsizetype shortestForm = 4;
static constexpr qsizetype shortestLine = 16;
static constexpr size_t mostSecrets = 1000;

/// The first four characters of what stands at `at`, as one number.
static quint64 keyAt(QStringView text, qsizetype at)
{
    quint64 key = 0;
    for (qsizetype i = 0; i < shortestForm; ++i)
        key = key << 16 | text[at + i].unicode();
    return key;
}

/// Base64 of text that holds the secret differs with the place (mod 3) where the secret starts; what stays
/// the same is the part without the characters that the neighbours share.
static void addBase64Forms(QStringList &forms, const QByteArray &secret)
{
    for (qsizetype before = 0; before < 3; ++before) {
        const QByteArray padded = QByteArray(before, 'x') + secret;
        const qsizetype first = (before * 8 + 5) / 6;
        const qsizetype last = padded.size() * 8 / 6;
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding})
            forms.append(QString::fromLatin1(padded.toBase64(alphabet).mid(first, last - first)));
    }
}

static QStringList formsOf(const QByteArray &secret)
{
    QStringList forms{QString::fromUtf8(secret), QString::fromLatin1(secret.toHex()),
                      QString::fromLatin1(secret.toHex().toUpper())};
    const QByteArray percent = secret.toPercentEncoding();
    forms.append(QString::fromLatin1(percent));
    forms.append(QString::fromLatin1(QByteArray(percent).replace("%20", "+")));
    QByteArray lower = percent;
    for (qsizetype i = 0; i + 2 < lower.size(); ++i) {
        if (lower.at(i) == '%')
            lower.replace(i + 1, 2, lower.mid(i + 1, 2).toLower());
    }
    forms.append(QString::fromLatin1(lower));
    forms.append(QString::fromUtf8(
        QByteArray(secret).replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")));
    addBase64Forms(forms, secret);
    forms.removeIf([](const QString &form) { return form.size() < shortestForm; });
    forms.removeDuplicates();
    return forms;
}

namespace {

/// The forms by their first four characters, so that one pass over a text finds any of them.
struct Remembered
{
    std::shared_mutex mutex;
    QHash<quint64, QStringList> forms;
    std::deque<QByteArray> secrets; ///< in the order they came; the oldest go first

    void add(const QByteArray &secret);
    void drop(const QByteArray &secret);
    qsizetype lengthAt(QStringView text, qsizetype at) const;
};

void Remembered::add(const QByteArray &secret)
{
    if (secret.size() < shortestForm || std::ranges::find(secrets, secret) != secrets.end())
        return;
    if (secrets.size() == mostSecrets) {
        drop(secrets.front());
        secrets.pop_front();
    }
    secrets.push_back(secret);
    for (const QString &form : formsOf(secret))
        forms[keyAt(form, 0)].append(form);
}

void Remembered::drop(const QByteArray &secret)
{
    for (const QString &form : formsOf(secret)) {
        const auto found = forms.find(keyAt(form, 0));
        found->removeOne(form);
        if (found->isEmpty())
            forms.erase(found);
    }
}

/// How long the longest secret is that starts here; 0 if none does.
qsizetype Remembered::lengthAt(QStringView text, qsizetype at) const
{
    if (at + shortestForm > text.size())
        return 0;
    const auto found = forms.constFind(keyAt(text, at));
    if (found == forms.cend())
        return 0;
    qsizetype longest = 0;
    for (const QString &form : *found) {
        if (form.size() > longest && text.sliced(at).startsWith(form))
            longest = form.size();
    }
    return longest;
}

} // namespace

// The one thing here that is global, as the log is: whoever logs must not need to know who has secrets.
static Remembered &remembered()
{
    static Remembered all;
    return all;
}

void rememberSecret(const QByteArray &secret)
{
    Remembered &all = remembered();
    const std::lock_guard lock(all.mutex);
    all.add(secret);
    // A long secret, such as a key in PEM, may be printed a line at a time.
    for (const QByteArray &line : secret.split('\n')) {
        if (line.size() < secret.size() && line.size() >= shortestLine && !line.startsWith("-----"))
            all.add(line.trimmed());
    }
}

QString withoutRememberedSecrets(const QString &text)
{
    Remembered &all = remembered();
    const std::shared_lock lock(all.mutex);
    if (all.forms.isEmpty())
        return text;
    QString out;
    out.reserve(text.size());
    qsizetype coveredUntil = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype length = all.lengthAt(text, at);
        if (length > 0 && at >= coveredUntil)
            out += redactionMark;
        coveredUntil = std::max(coveredUntil, at + length);
        if (at >= coveredUntil)
            out += text.at(at);
    }
    return out;
}

} // namespace base
