// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogs.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/widgets/breakable.h"
#include "ui/widgets/inlinemessage.h"

namespace ui {

static void open(QFileDialog *dialog, Prompts::Path then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [then = std::move(then)](const QString &path) {
                         if (!path.isEmpty())
                             then(path);
                     });
    dialog->open();
}

void Dialogs::openFile(QWidget *parent, const File &file, Path then)
{
    auto *dialog = new QFileDialog(parent, file.title, {}, file.filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    open(dialog, std::move(then));
}

/// `csv` of `CSV files (*.csv)`; empty: any.
static QString endingOfFilter(const QString &filter)
{
    static const QRegularExpression only(QStringLiteral("\\(\\*\\.(\\w+)\\)$"));
    return only.match(filter).captured(1);
}

/// What is written goes by the ending of the name. Not every desktop's own dialog changes that with the
/// filter.
static void followFilter(QFileDialog *dialog, const QString &filter)
{
    const QString ending = endingOfFilter(filter);
    dialog->setDefaultSuffix(ending);
    const QFileInfo file(dialog->selectedFiles().value(0));
    if (ending.isEmpty() || file.fileName().isEmpty() || file.isDir())
        return;
    for (const QString &each : dialog->nameFilters()) {
        if (file.suffix() == endingOfFilter(each) && file.suffix() != ending)
            dialog->selectFile(file.path() + u'/' + file.completeBaseName() + u'.' + ending);
    }
}

void Dialogs::saveFile(QWidget *parent, const File &file, Path then)
{
    auto *dialog = new QFileDialog(parent, file.title, {}, file.filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(file.suggestion);
    dialog->setDefaultSuffix(endingOfFilter(dialog->nameFilters().value(0)));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString &filter) { followFilter(dialog, filter); });
    open(dialog, std::move(then));
}

void Dialogs::openFolder(QWidget *parent, const QString &title, Path then)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    open(dialog, std::move(then));
}

/// Accepts the question, unless something is wrong with its line.
static void addComplaint(QDialog *dialog, QVBoxLayout *layout, QLineEdit *line, QDialogButtonBox *buttons,
                         const Prompts::Question &question)
{
    auto *error = new InlineMessage(dialog);
    layout->addWidget(error);
    QObject::connect(line, &QLineEdit::textEdited, error, &InlineMessage::clear);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog,
                     [dialog, line, error, complaint = question.complaint] {
                         const QString wrong = complaint(line->text().trimmed());
                         if (wrong.isEmpty()) {
                             dialog->accept();
                             return;
                         }
                         error->say(theme::Tone::Bad, wrong);
                         line->selectAll();
                         line->setFocus();
                     });
}

static QLineEdit *addLine(QDialog *dialog, QVBoxLayout *layout, const Prompts::Question &question)
{
    auto *line = new QLineEdit(question.value, dialog);
    auto *label = new QLabel(question.label, dialog);
    label->setBuddy(line);
    line->setObjectName(QStringLiteral("promptLine"));
    line->setAccessibleName(question.label);
    layout->addWidget(label);
    layout->addWidget(line);
    line->selectAll();
    line->setFocus();
    return line;
}

void Dialogs::ask(QWidget *parent, const Question &question, std::function<void(const QString &line)> then)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("question"));
    dialog->setWindowTitle(question.title);
    auto *layout = new QVBoxLayout(dialog);
    auto *text = new QLabel(breakable(question.text), dialog);
    text->setTextFormat(Qt::PlainText); // names of people and connectors are in it
    text->setWordWrap(true);
    text->setMinimumWidth(text->fontMetrics().averageCharWidth() * 50);
    layout->addWidget(text);
    QLineEdit *line = question.label.isEmpty() ? nullptr : addLine(dialog, layout, question);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({}); // some desktops would put a red cross there
    QPushButton *act = buttons->addButton(question.button, QDialogButtonBox::AcceptRole);
    act->setObjectName(QStringLiteral("promptAct"));
    act->setDefault(!question.isDanger);
    if (line) {
        act->setEnabled(!question.value.trimmed().isEmpty());
        QObject::connect(line, &QLineEdit::textChanged, act,
                         [act](const QString &value) { act->setEnabled(!value.trimmed().isEmpty()); });
    }
    if (line && question.complaint)
        addComplaint(dialog, layout, line, buttons, question);
    else
        QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [line, then = std::move(then)] { then(line ? line->text().trimmed() : QString()); });
    dialog->open();
    if (question.isDanger && !line) { // only now: as it is shown, the box makes the other button the default
        buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
        buttons->button(QDialogButtonBox::Cancel)->setFocus();
    }
}

void Dialogs::openOutside(const QString &url)
{
    QDesktopServices::openUrl(QUrl(url));
}

} // namespace ui
