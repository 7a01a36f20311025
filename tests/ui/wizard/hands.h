// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPointer>

#include "ui/registrykinds.h"
#include "ui/room.h"
#include "ui/wizard/assistant.h"
#include "ui/wizard/stubkind.h"

namespace support {

/// Works the set-up assistant as a person does, with real keys and clicks.
class Hands
{
public:
    Hands() : stub(std::make_shared<StubState>()), room(further(stub)) {}
    explicit Hands(std::vector<target::TargetKind> targets)
        : stub(std::make_shared<StubState>()), room({further(stub).connectors, std::move(targets)})
    {}
    ~Hands() { delete assistant; }

    static FurtherKinds further(const std::shared_ptr<StubState> &state)
    {
        FurtherKinds kinds{.connectors = kindsOver([state](const connectors::SourceContext &) {
                               return std::make_unique<StubSource>(state);
                           }),
                           .targets = {}};
        kinds.connectors.push_back(stubKind(state));
        return kinds;
    }

    engine::Drafting drafting() { return engine::Drafting(room.world.environment()); }

    /// On a new draft of that kind. True when it is there and active.
    bool open(const QString &kind) { return open(drafting().begin(kind)); }
    bool open(const model::Draft &draft)
    {
        if (!QTest::qWaitFor([&] { return room.desk().isLoaded(); }))
            return false;
        assistant = new ui::Assistant(room.desk(), room.prompts, draft);
        QObject::connect(assistant, &ui::Assistant::applied, [this](base::ConnectorId id, bool isNew) {
            applied = id;
            wasNew = isNew;
        });
        QObject::connect(assistant, &ui::Assistant::closedAsDraft, [this] { ++closedAsDraft; });
        assistant->show();
        return QTest::qWaitForWindowActive(assistant);
    }

    template<typename T = QWidget>
    T *find(const QString &name) const
    {
        return assistant->findChild<T *>(name);
    }
    template<typename T = QWidget>
    T *field(const char *key) const
    {
        return find<T>(QStringLiteral("field-") + QString::fromLatin1(key));
    }

    QString title() const { return find<QLabel>(QStringLiteral("pageTitle"))->text(); }
    int step() const
    {
        for (int step = 0; step < 4; ++step) {
            if (find(QStringLiteral("step-%1").arg(step))
                    ->accessibleName()
                    .contains(QStringLiteral("current")))
                return step;
        }
        return -1;
    }
    bool isAt(int wanted) const
    {
        return QTest::qWaitFor([&] { return assistant && step() == wanted; });
    }
    bool isClosed() const
    {
        return QTest::qWaitFor([&] { return !assistant; });
    }

    void click(const QString &name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton, {}, {button->height() / 2, button->height() / 2});
    }
    /// To the key's owner in front, as the window system would.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    /// Tab by Tab, at most twice round. True when the keyboard arrived.
    static bool tabTo(const QString &name)
    {
        for (int stop = 0; stop < 80; ++stop) {
            if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    QString messageAt(const QString &name) const
    {
        const QWidget *message = find(name);
        const QLabel *text = nullptr;
        for (const QLabel *label : message->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                text = label;
        }
        return message->isVisible() && text ? text->text() : QString();
    }

    std::shared_ptr<StubState> stub;
    Room room;
    QPointer<ui::Assistant> assistant;
    base::ConnectorId applied;
    bool wasNew = false;
    int closedAsDraft = 0;
};

} // namespace support
