// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"

#include <array>

#include <QIODevice>
#include <QStringDecoder>

#include "base/digest.h"
#include "base/failure.h"

namespace base {

static constexpr qsizetype cellLimit = 1000;
static constexpr qsizetype pieceSize = 64 << 10;
static constexpr int endOfFile = -1;

struct CsvReader::State
{
    QIODevice &device;
    QString name;
    qint64 recordLimit;
    bool skips = false; ///< records beyond the limit
    QByteArray buffer = {};
    qsizetype at = 0;         ///< in the buffer
    qint64 bufferAt = 0;      ///< where the buffer begins, in the device
    qsizetype begunAt = 0;    ///< where what of the record is in the buffer begins
    Digest digest = Digest(); ///< of what of the record is not in the buffer any more
    bool isDrained = false;
    qsizetype line = 1;
    qint64 recordBytes = 0;
    char separator = ',';
    QStringList header = {};
    qsizetype headerLine = 1;
    // Without ConvertInitialBom a cell would lose a zero-width no-break space at its start.
    QStringDecoder decoder{QStringDecoder::Utf8,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom};

    [[noreturn]] void refuse(qsizetype atLine, const QString &cause, const QString &fix) const;

    void readPiece();
    int peek(qsizetype ahead = 0);
    char take();
    void takeInto(QByteArray &bytes);
    bool isBeyond() const { return recordBytes > recordLimit; }

    void skipMark();
    void detectSeparator();
    bool isBreak(int byte) const { return byte == '\n' || byte == '\r'; }
    void takeBreak();
    void begin(CsvRecord &record);
    void end(CsvRecord &record);
    bool endsCell(int byte) const { return byte == endOfFile || byte == separator || isBreak(byte); }
    QByteArray takePlain();
    QByteArray takeQuoted();
    QString takeCell();
    bool next(CsvRecord &record);
};

void CsvReader::State::refuse(qsizetype atLine, const QString &cause, const QString &fix) const
{
    throw inputFailure("CSV_INVALID", QStringLiteral("%1, line %2: %3").arg(name).arg(atLine).arg(cause),
                       fix);
}

void CsvReader::State::readPiece()
{
    if (skips)
        digest.add(QByteArrayView(buffer).sliced(begunAt, at - begunAt));
    bufferAt += at;
    buffer.remove(0, at);
    at = 0;
    begunAt = 0;
    const qsizetype kept = buffer.size();
    buffer.resize(kept + pieceSize);
    const qint64 got = device.read(buffer.data() + kept, pieceSize);
    if (got < 0)
        throw storageFailure("READ_FAILED",
                             QStringLiteral("Cannot read %1: %2").arg(name, device.errorString()));
    buffer.truncate(kept + static_cast<qsizetype>(got));
    isDrained = got == 0;
}

int CsvReader::State::peek(qsizetype ahead)
{
    while (at + ahead >= buffer.size()) {
        if (isDrained)
            return endOfFile;
        readPiece();
    }
    return static_cast<unsigned char>(buffer.at(at + ahead));
}

char CsvReader::State::take()
{
    ++recordBytes;
    if (isBeyond() && !skips)
        refuse(line, QStringLiteral("the record is longer than %1 MiB.").arg(recordLimit >> 20),
               QStringLiteral("Check for a quotation mark that is not closed."));
    return buffer.at(at++);
}

void CsvReader::State::takeInto(QByteArray &bytes)
{
    const char byte = take();
    if (!isBeyond())
        bytes.append(byte);
}

void CsvReader::State::skipMark()
{
    const std::array first{peek(0), peek(1), peek(2), peek(3)};
    const bool hasMark16 = (first[0] == 0xFF && first[1] == 0xFE) || (first[0] == 0xFE && first[1] == 0xFF);
    if (hasMark16 || first[0] == 0 || first[1] == 0)
        refuse(line, QStringLiteral("the file is UTF-16, not UTF-8."),
               QStringLiteral("Save it as UTF-8; Excel calls that “CSV UTF-8”."));
    if (first[0] == 0xEF && first[1] == 0xBB && first[2] == 0xBF)
        at += 3;
}

// Looks through the header row without taking it. Quotation marks count only where a cell could start.
void CsvReader::State::detectSeparator()
{
    static constexpr std::array candidates{',', ';', '\t'};
    std::array<int, candidates.size()> counts{};
    bool isQuoted = false;
    bool atCellStart = true;
    for (qsizetype ahead = 0; ahead < recordLimit; ++ahead) {
        const int byte = peek(ahead);
        if (byte == endOfFile || (isBreak(byte) && !isQuoted))
            break;
        if (isQuoted) {
            isQuoted = byte != '"';
            continue;
        }
        const auto found = std::find(candidates.begin(), candidates.end(), byte);
        if (found != candidates.end())
            ++counts.at(static_cast<size_t>(found - candidates.begin()));
        isQuoted = byte == '"' && (atCellStart || peek(ahead - 1) == '"');
        atCellStart = found != candidates.end();
    }
    separator = candidates.at(static_cast<size_t>(std::ranges::max_element(counts) - counts.begin()));
}

void CsvReader::State::takeBreak()
{
    if (take() == '\r' && peek() == '\n')
        take();
    ++line;
}

QByteArray CsvReader::State::takePlain()
{
    QByteArray bytes;
    while (!endsCell(peek()))
        takeInto(bytes);
    return bytes;
}

QByteArray CsvReader::State::takeQuoted()
{
    const qsizetype openedAt = line;
    QByteArray bytes;
    take();
    for (;;) {
        const int byte = peek();
        if (byte == endOfFile)
            refuse(openedAt, QStringLiteral("a quotation mark is opened and never closed."),
                   QStringLiteral("Close it, or double it if it belongs to the text."));
        if (byte == '"') {
            take();
            if (peek() != '"')
                break;
        } else if (byte == '\n' || (byte == '\r' && peek(1) != '\n')) {
            ++line;
        }
        takeInto(bytes);
    }
    if (!endsCell(peek()))
        refuse(line, QStringLiteral("text follows a closing quotation mark."),
               QStringLiteral("Double quotation marks that belong to the text."));
    return bytes;
}

QString CsvReader::State::takeCell()
{
    const qsizetype startsAt = line;
    const QByteArray bytes = peek() == '"' ? takeQuoted() : takePlain();
    if (isBeyond())
        return {};
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        refuse(startsAt, QStringLiteral("the text is not UTF-8."),
               QStringLiteral("Save the file as UTF-8; Excel calls that “CSV UTF-8”."));
    return text;
}

void CsvReader::State::begin(CsvRecord &record)
{
    begunAt = at;
    if (skips)
        digest = Digest();
    record = {.line = line, .offset = bufferAt + at};
}

void CsvReader::State::end(CsvRecord &record)
{
    if (!isBeyond())
        return;
    digest.add(QByteArrayView(buffer).sliced(begunAt, at - begunAt));
    record.isTooLarge = true;
    record.cells.clear();
    record.length = recordBytes;
    record.sha256 = digest.result();
    digest = Digest();
    begunAt = at;
}

bool CsvReader::State::next(CsvRecord &record)
{
    recordBytes = 0;
    while (isBreak(peek())) {
        takeBreak();
        recordBytes = 0;
    }
    if (peek() == endOfFile)
        return false;
    begin(record);
    for (;;) {
        if (record.cells.size() == cellLimit)
            refuse(line, QStringLiteral("there are more than 1,000 cells."),
                   QStringLiteral("Check that this is the file you meant."));
        record.cells.append(takeCell());
        if (peek() != separator)
            break;
        take();
    }
    end(record);
    return true; // the line break is left to the next call, as an empty line
}

CsvReader::CsvReader(QIODevice &device, QString name, qint64 recordLimit, TooLarge tooLarge)
    : m_state(std::make_unique<State>(State{device, std::move(name), recordLimit}))
{
    m_state->skipMark();
    while (m_state->isBreak(m_state->peek()))
        m_state->takeBreak();
    m_state->detectSeparator();
    CsvRecord record;
    if (!m_state->next(record))
        m_state->refuse(m_state->line, QStringLiteral("there is no header row."),
                        QStringLiteral("Put the names of the columns into the first line."));
    m_state->header = record.cells;
    m_state->begunAt = m_state->at;
    m_state->skips = tooLarge == TooLarge::Skip;
    m_state->headerLine = record.line;
}

CsvReader::~CsvReader() = default;

const QStringList &CsvReader::header() const
{
    return m_state->header;
}

qsizetype CsvReader::headerLine() const
{
    return m_state->headerLine;
}

bool CsvReader::next(CsvRecord &record)
{
    return m_state->next(record);
}

static bool startsFormula(const QString &cell)
{
    return !cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front());
}

static bool needsQuotes(const QString &cell)
{
    return cell.startsWith(u' ') || cell.endsWith(u' ') ||
           std::ranges::any_of(cell, [](QChar each) { return QStringView(u"\",;\t\r\n").contains(each); });
}

/// In one pass: replace() would move the rest of the cell once for every thousand quotes.
static void appendQuoted(QByteArray &line, const QByteArray &cell)
{
    line += '"';
    for (const char each : cell) {
        if (each == '"')
            line += each;
        line += each;
    }
    line += '"';
}

QByteArray csvLine(const QStringList &cells, bool isForSpreadsheets)
{
    // A single empty cell would be an empty line, which readers skip.
    if (cells.size() == 1 && cells.front().isEmpty())
        return "\"\"\r\n";
    QByteArray line;
    for (const QString &each : cells) {
        if (&each != &cells.front())
            line += ',';
        const QString cell = isForSpreadsheets && startsFormula(each) ? QString(u'\'' + each) : each;
        if (needsQuotes(cell))
            appendQuoted(line, cell.toUtf8());
        else
            line += cell.toUtf8();
    }
    return line + "\r\n";
}

} // namespace base
