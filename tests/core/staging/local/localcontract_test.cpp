// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "contract/staging/stagingcontract.h"
#include "staging/local/localkind.h"

namespace {

class LocalFixture final : public contract::StagingFixture
{
public:
    std::unique_ptr<staging::Staging> make() override
    {
        return local::kind().make({.defaultFolder = m_path});
    }

    void damage(const QByteArray &segment) override
    {
        QFile file(m_path + QStringLiteral("/segments/%1.tar").arg(QString::fromLatin1(segment)));
        char byte = 0;
        if (!file.open(QIODevice::ReadWrite) || !file.seek(file.size() / 2) || !file.getChar(&byte) ||
            !file.seek(file.size() / 2) || !file.putChar(static_cast<char>(byte ^ 1)))
            qFatal("The staged segment is not where it should be");
    }

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("staging/1"));
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    LocalFixture fixture;
    contract::StagingContract suite(fixture);
    return QTest::qExec(&suite, argc, argv);
}
