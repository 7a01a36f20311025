// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QWidget>

#include "base/secret.h"
#include "model/field.h"

class QVBoxLayout;

namespace ui {

class Disclosure;
class FieldRow;
class Prompts;

/// A form made from a list of fields: a label, an input of the field's type, its help below; advanced fields
/// behind a disclosure. A field that does not apply (`onlyWhen`) is not shown, and has no value. Every input
/// is named `field-<key>`. Checks nothing of itself: showProblems() shows what model::problems() found,
/// setError() anything else.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    using Secrets = std::map<QByteArray, base::Secret>;

    /// `prompts` outlives the form.
    explicit FieldForm(Prompts &prompts, QWidget *parent = nullptr);

    void setFields(const model::Fields &fields); ///< replaces the form; nothing is entered then
    const model::Fields &fields() const { return m_fields; }

    void setValues(const model::Values &values); ///< of keys that are absent: the default
    model::Values values() const;                ///< as entered; empty: the default

    /// What was typed; an empty one is to be removed. Those not in it stay as they are.
    Secrets secrets() const;

    /// Which secrets are stored. `sent`: what was sent there by this form, and is forgotten here.
    void setStoredSecrets(const QList<QByteArray> &keys, const Secrets &sent = {});

    void resetSecrets(); ///< forgets what was entered of them

    /// The secrets there would be if those typed were stored.
    QList<QByteArray> secretKeys() const;

    /// Checks the values as model::problems() and their inputs do, shows what is wrong beside its input and
    /// moves the keyboard to the first. True when nothing is.
    bool showProblems();

    /// Shows `text` beside the field's input, and opens the disclosure if it is behind it. False when there
    /// is no such field.
    bool setError(const QByteArray &key, const QString &text);
    QString error(const QByteArray &key) const; ///< empty: none
    void clearErrors();

    QWidget *firstInput() const; ///< null without fields
    void focusOn(const QByteArray &key);

Q_SIGNALS:
    void edited(const QByteArray &key); ///< by the person
    void secretEntered();               ///< to its end, as SecretField tells

private:
    void addRow(const model::Field &field);
    void onEdited(FieldRow *row);
    void showWhatApplies();
    FieldRow *row(const QByteArray &key) const;

    Prompts &m_prompts;
    model::Fields m_fields;
    std::vector<FieldRow *> m_rows;
    QWidget *m_content = nullptr;
    Disclosure *m_advanced = nullptr;
};

} // namespace ui
