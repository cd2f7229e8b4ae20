#pragma once

#include <QAccessible>
#include <QString>

class QIcon;
class QLineEdit;
class QWidget;

/// What assistive technology is told beyond what Qt knows by itself.
namespace agentee::ui
{

/// Says what a widget is that is painted by hand or made of others: words are StaticText, a picture that
/// means something is Graphic, several things under one name are a Grouping. Decoration, which is passed
/// over, is Client. A button that is one of several of which one holds is a RadioButton. Call it in the
/// widget's constructor, before anybody has asked; the name stays what setAccessibleName() says.
void speakAs(QWidget *widget, QAccessible::Role role);

/// A picture at the beginning of a field, which is no button although Qt makes one of it.
void decorate(QLineEdit *field, const QIcon &sign);
/// Names the button inside of a field that empties it. Call it after setClearButtonEnabled(true).
void nameClearButton(QWidget *field);

enum class Urgency {
    Polite, ///< after what is being said; only while the person is in that window
    Assertive ///< at once
};

/// Has a screen reader say one short plain sentence about something that happened in, or beside, the widget.
/// Nothing is said about what cannot be seen.
void announce(QWidget *where, const QString &sentence, Urgency urgency = Urgency::Polite);

} // namespace agentee::ui
