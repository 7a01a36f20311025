// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"

#include <QProcess>

namespace chanceryctl {

void openInBrowser(const QUrl &address)
{
    QProcess opener;
    const QString url = address.toString(QUrl::FullyEncoded);
#if defined(Q_OS_WIN)
    opener.setProgram(QStringLiteral("rundll32"));
    opener.setArguments({QStringLiteral("url.dll,FileProtocolHandler"), url});
#elif defined(Q_OS_MACOS)
    opener.setProgram(QStringLiteral("open"));
    opener.setArguments({url});
#else
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return;
    opener.setProgram(QStringLiteral("xdg-open"));
    opener.setArguments({url});
#endif
    // What it says is no part of our output.
    opener.setStandardOutputFile(QProcess::nullDevice());
    opener.setStandardErrorFile(QProcess::nullDevice());
    opener.startDetached();
}

} // namespace chanceryctl
