// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/safebrowser.h"

namespace ui {

SafeBrowser::SafeBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
}

QVariant SafeBrowser::loadResource(int, const QUrl &)
{
    ++m_refused;
    return QByteArray(); // an invalid one would make the document look for itself
}

void SafeBrowser::doSetSource(const QUrl &, QTextDocument::ResourceType) {}

} // namespace ui
