#pragma once

#include <QStringList>

class QWidget;

namespace agentee::tests
{

/// A text of a window, and what shows it.
struct ShownWords {
    QString text;
    QString where;
};

/// Every text that a person can read in a window without opening anything: on controls, in tabs, headers,
/// lists of choices, menus, places to type in, hints, and what assistive technology is told.
QList<ShownWords> shownWords(const QWidget &window);

/// Controls that have less room than their words need. What cuts its words on purpose, and has them whole in
/// a hint, is none of them.
QStringList cutWords(const QWidget &window);

} // namespace agentee::tests
