// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

class QWidget;

namespace ui {

/// Questions a page asks outside itself. The seam of the tests: theirs answers at once. None waits: the
/// answer comes to `then`, which is not called when the person cancels, or when `parent` is gone.
class Prompts
{
public:
    virtual ~Prompts() = default;

    struct File
    {
        QString title;
        QString filter;     ///< `CSV files (*.csv)`; of several the chosen one gives the ending
        QString suggestion; ///< name, of a file to be written
    };
    using Path = std::function<void(const QString &path)>;
    virtual void openFile(QWidget *parent, const File &file, Path then) = 0;
    virtual void saveFile(QWidget *parent, const File &file, Path then) = 0;
    virtual void openFolder(QWidget *parent, const QString &title, Path then) = 0;

    struct Question
    {
        QString title;
        QString text;
        QString button; ///< the verb that does it; the other one is Cancel
        bool isDanger = false;
        QString label; ///< not empty: asks for a line of text, which must not stay empty
        QString value; ///< of that line at first

        /// What is wrong with the line, for which the question stays; empty: nothing.
        std::function<QString(const QString &line)> complaint = {};
    };
    virtual void ask(QWidget *parent, const Question &question,
                     std::function<void(const QString &line)> then) = 0;

    /// Opens a web page or a folder in the program the desktop has for it.
    virtual void openOutside(const QString &url) = 0;
};

} // namespace ui
