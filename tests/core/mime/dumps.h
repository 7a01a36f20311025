// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mime {

/// A dump as exporters write them: an edit, a deletion, a transfer that went well and one that did not.
inline QByteArray sampleDump()
{
    const auto entered = [](const char *login, const char *time) -> QByteArray {
        return QByteArray("<ParticipantEntered><LoginName>") + login + "</LoginName><DateTimeUTC>" + time +
               "</DateTimeUTC><CorporateEmailID>" + login +
               "@example.com</CorporateEmailID></ParticipantEntered>";
    };
    const auto message = [](const char *id, const char *time, const char *more) -> QByteArray {
        return QByteArray("<Message><MessageId>") + id +
               "</MessageId><LoginName>ann</LoginName><DateTimeUTC>" + time + "</DateTimeUTC>" + more +
               "</Message>";
    };
    const auto transfer = [](const char *element, const char *file, const char *more) -> QByteArray {
        return QByteArray("<") + element +
               "><LoginName>bob</LoginName><DateTimeUTC>1767323200000</DateTimeUTC><UserFileName>" + file +
               "</UserFileName><FileName>r-1/" + file + "</FileName>" + more + "</" + element + '>';
    };
    return "<FileDump><Conversation Perspective=\"Rates desk\"><RoomID>r-1</RoomID>"
           "<StartTimeUTC>1767322800</StartTimeUTC>" +
           entered("ann", "1767322800") + entered("bob", "1767322860") + entered("carl", "1767323150") +
           message("m-1", "1767322900000",
                   "<UpdatedType>EditedOriginalMsg</UpdatedType><EditedNewMsgId>m-1b</"
                   "EditedNewMsgId><Content>10y?</Content>") +
           message(
               "m-1b", "1767322900000",
               "<UpdatedType>EditedNewMsg</UpdatedType><UpdatedDateTimeUTC>1767322950000</UpdatedDateTimeUTC>"
               "<Content>10y &amp; 30y?</Content>") +
           message("m-2", "1767323000000",
                   "<UpdatedType>Deleted</UpdatedType><UpdatedDateTimeUTC>1767323100000</UpdatedDateTimeUTC>"
                   "<Content>delete wrong room</Content>") +
           transfer("FileTransferStarted", "curve.csv", "") +
           transfer("FileTransferEnded", "curve.csv", "<Status>Completed</Status>") +
           transfer("FileTransferEnded", "big.bin", "<Status>Failed</Status>") +
           "<ParticipantLeft><LoginName>bob</LoginName><DateTimeUTC>1767324000</DateTimeUTC></"
           "ParticipantLeft>"
           "<EndTimeUTC>1767326400</EndTimeUTC></Conversation></FileDump>";
}

} // namespace mime
