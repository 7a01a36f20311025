// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "mime/listcost.h"

namespace mime {

/// Keeps address lists from GMime, which reads them as it builds a message, whether anybody asks or not.
/// Those of the message's own header it never sees; those of messages inside it does, unless they cost too
/// much. What stands in a text is no list: a header follows upon an empty line behind a Content-Type of a
/// message, or anywhere in a digest (RFC 2046, 5.1.5 and 5.2.1).
class AddressGuard
{
public:
    /// `headerEnd`: where the message's own header ends, as a position in its device.
    explicit AddressGuard(qint64 headerEnd) : m_headerEnd(headerEnd) {}

    /// Takes the `count` bytes read at a position, before GMime gets them, and blanks the lists to be hidden.
    /// What was taken before is left alone. False: GMime must get none of them.
    bool pass(qint64 position, char *bytes, qint64 count);

    /// True once something was not passed.
    bool hasRefused() const { return m_cost.isTooHigh(); }

private:
    enum class Place { Start, Name, Value, Other };
    enum class Field { Type, List, Other };

    void takeName(char c);
    void takeType(char c);
    void endHeader();
    void take(char &c, bool isOwn);

    qint64 m_headerEnd;
    qint64 m_taken = 0;
    QByteArray m_name; ///< of a field, in lower case
    QByteArray m_type; ///< the last bytes of a Content-Type
    Place m_place = Place::Start;
    Field m_field = Field::Other; ///< that the next line may continue
    bool m_isNameOver = false;
    bool m_isReturnAlone = false; ///< the line has nothing else so far
    bool m_mayBeHeader = true;
    bool m_announcesMessage = false;
    bool m_isDigest = false;
    ListCost m_cost;
};

} // namespace mime
