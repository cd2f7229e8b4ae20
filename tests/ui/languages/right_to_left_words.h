#pragma once

#include <QTranslator>

namespace agentee::tests
{

/// A language that nobody speaks, in letters that run from right to left: every sentence of the program,
/// while texts of people and names stay what they are, as in such a country.
class RightToLeftWords : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int count) const override;
};

} // namespace agentee::tests
