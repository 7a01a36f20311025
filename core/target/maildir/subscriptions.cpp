// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/maildir/subscriptions.h"

#include <QFile>

#include "base/files.h"

namespace maildir {

static constexpr qint64 longestFile = 4 << 20;

void subscribe(const QString &mailboxFolder, const QString &name)
{
    QFile file(mailboxFolder + QStringLiteral("/subscriptions"));
    QByteArray content;
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            base::throwStorageFailure(QStringLiteral("open"), file.fileName());
        // Too long to be one: leave it to whoever made it that.
        if (file.size() > longestFile)
            return;
        content = file.readAll();
        file.close();
    }
    QByteArray line = name.toLatin1();
    if (content.startsWith("V\t2"))
        line.replace('.', '\t'); // the second form: a level of the hierarchy a column
    if (content.split('\n').contains(line))
        return;
    if (!content.isEmpty() && !content.endsWith('\n'))
        content += '\n';
    content += line + '\n';
    base::writeFileDurably(file.fileName(), content);
}

} // namespace maildir
