// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What moc's output includes has to be there before a namespace begins.
#include <memory>

#include <QCoreApplication>
#include <QTest>

#include <QtCore/qbytearray.h>
#include <QtCore/qmetatype.h>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif

namespace support {

/// A test among others in one program, which runs the one whose name is its first argument. Made before
/// main(), once for each file (cmake/together.cmake).
struct Together
{
    using Run = int (*)(int argc, char *argv[]);

    Together(const char *itsName, Run itsRun) : name(itsName), run(itsRun), next(std::exchange(first, this))
    {}

    const char *const name;
    const Run run;
    const Together *const next;

    static const Together *first;
};

} // namespace support

// In the place of a main(), of which a program has one only.
#undef QTEST_GUILESS_MAIN
#define QTEST_GUILESS_MAIN(TestClass)                                                                        \
    static int runTestClass(int argc, char *argv[])                                                          \
    {                                                                                                        \
        const QCoreApplication application(argc, argv);                                                      \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }

#undef QTEST_MAIN
#define QTEST_MAIN(TestClass)                                                                                \
    static int runTestClass(int argc, char *argv[])                                                          \
    {                                                                                                        \
        QApplication application(argc, argv);                                                                \
        application.setAttribute(Qt::AA_Use96Dpi, true);                                                     \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
