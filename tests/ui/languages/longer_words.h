#pragma once

#include <QTranslator>

namespace agentee::tests
{

/// The sentence in other letters; what is no word in it stays: places of values, markup, letters of keys.
QString respelled(const QString &sentence, QChar (*letter)(QChar));

/// A language that nobody speaks: every sentence with accents, between brackets, and as much longer as the
/// longest languages are. What stands on a screen without brackets was never given to a translator; what has
/// no place here will have none in a real language.
class LongerWords : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int count) const override;

    static QString longer(const QString &sentence);
    /// Whether all of the words in the text went through longer().
    static bool isLonger(const QString &text);
};

} // namespace agentee::tests
