// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/cmspem.h"

#include <algorithm>
#include <array>

#include "archive/reading.h"

namespace archive {
namespace {

constexpr std::array<QByteArrayView, 2> labels{"CMS-----", "PKCS7-----"};
constexpr QByteArrayView opening = "-----BEGIN ";
constexpr QByteArrayView closing = "-----END ";

/// The label that a block starts with; empty: it is none of a CMS.
QByteArrayView labelOf(QByteArrayView start)
{
    if (!start.startsWith(opening))
        return {};
    const QByteArrayView rest = start.sliced(opening.size());
    const auto *const label =
        std::ranges::find_if(labels, [&](QByteArrayView each) { return rest.startsWith(each); });
    return label == labels.end() ? QByteArrayView() : *label;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

class Block
{
public:
    Block(QByteArrayView label, const Sink &cms, const Reading &reading)
        : m_end(closing.toByteArray() + label.toByteArray()), m_cms(cms), m_reading(reading)
    {}

    void add(QByteArrayView piece)
    {
        for (const char c : piece) {
            if (c == '-' || !m_tail.isEmpty())
                addToTail(c);
            else if (!isBlank(c))
                m_text.append(c);
        }
        decode(m_text.size() / 4 * 4);
    }

    void finish()
    {
        if (!m_text.isEmpty() || m_tail != m_end)
            damaged();
    }

private:
    [[noreturn]] void damaged() const
    {
        m_reading.refuse(Verdict::Unreadable, QStringLiteral("its PEM block is damaged or cut off"));
    }

    void addToTail(char c)
    {
        if (m_tail.size() < m_end.size())
            m_tail.append(c);
        else if (m_tail != m_end)
            damaged();
        else if (!isBlank(c))
            m_reading.refuse(Verdict::Unsafe, QStringLiteral("data follows its PEM block"));
    }

    void decode(qsizetype count)
    {
        if (count == 0)
            return;
        const auto decoded =
            QByteArray::fromBase64Encoding(m_text.first(count), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || m_isPadded)
            damaged();
        m_isPadded = m_text[count - 1] == '=';
        m_cms(decoded.decoded);
        m_text.remove(0, count);
    }

    QByteArray m_end;
    const Sink &m_cms;
    const Reading &m_reading;
    QByteArray m_text; ///< not decoded yet
    QByteArray m_tail; ///< from the first dash behind the text
    bool m_isPadded = false;
};

} // namespace

bool isCmsPem(QByteArrayView start)
{
    return !labelOf(start).isEmpty();
}

void openCmsPem(const Slice &file, const Sink &cms, const Reading &reading)
{
    const QByteArray start = file.atMost(0, opening.size() + labels.back().size());
    const QByteArrayView label = labelOf(start);
    const qint64 head = opening.size() + label.size();
    Block block(label, cms, reading);
    file.part(head, file.size() - head).pass([&](QByteArrayView piece) { block.add(piece); });
    block.finish();
}

} // namespace archive
