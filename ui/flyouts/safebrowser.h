// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace ui {

/// Shows foreign text. Loads no resource whatsoever, neither remote nor local, and follows no link.
class SafeBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit SafeBrowser(QWidget *parent = nullptr);

    QVariant loadResource(int type, const QUrl &name) override;

    int refused() const { return m_refused; } ///< resources that the text asked for

protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;

private:
    int m_refused = 0;
};

} // namespace ui
