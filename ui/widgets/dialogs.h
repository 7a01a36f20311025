// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/prompts.h"

namespace ui {

/// Prompts by real dialogs.
class Dialogs : public Prompts
{
public:
    void openFile(QWidget *parent, const File &file, Path then) override;
    void saveFile(QWidget *parent, const File &file, Path then) override;
    void openFolder(QWidget *parent, const QString &title, Path then) override;
    void ask(QWidget *parent, const Question &question,
             std::function<void(const QString &line)> then) override;
    void openOutside(const QString &url) override;
};

} // namespace ui
