// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QStringList>

#include "ui/widgets/prompts.h"

namespace support {

/// Answers at once what the test says, and keeps what was asked. Without an answer: as if cancelled.
class ScriptedPrompts : public ui::Prompts
{
public:
    QString nextPath;                 ///< for the next file or folder
    std::optional<QString> nextLine;  ///< for the next question; a bare yes is an empty line
    std::optional<QString> nextAfter; ///< for the question after that
    std::vector<Question> questions;  ///< asked so far
    std::vector<File> files;          ///< asked for so far
    QStringList opened;               ///< outside

    void openFile(QWidget *, const File &file, Path then) override { answer(file, then); }
    void saveFile(QWidget *, const File &file, Path then) override { answer(file, then); }
    void openFolder(QWidget *, const QString &title, Path then) override { answer({.title = title}, then); }
    void ask(QWidget *, const Question &question, std::function<void(const QString &)> then) override
    {
        questions.push_back(question);
        if (!nextLine)
            return;
        const QString line = *nextLine;
        nextLine = nextAfter;
        nextAfter.reset();
        if (!question.complaint || question.complaint(line).isEmpty())
            then(line);
    }
    void openOutside(const QString &url) override { opened.append(url); }

private:
    void answer(const File &file, const Path &then)
    {
        files.push_back(file);
        if (const QString path = std::exchange(nextPath, {}); !path.isEmpty())
            then(path);
    }
};

} // namespace support
