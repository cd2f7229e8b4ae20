#include "tests/support/sample_store/sample_people_store.h"

#include "tests/support/sample_store/sample_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

QString withoutMarks(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c.toCaseFolded());
    }
    return plain;
}

} // namespace

std::optional<models::Person> SamplePeopleStore::person(const models::Id &id) const
{
    const models::Person *found = m_store.data().person(id);
    return found ? std::optional(*found) : std::nullopt;
}

QString SamplePeopleStore::name(const models::Id &id) const
{
    const models::Person *found = m_store.data().person(id);
    return found ? found->name : u"Someone"_s;
}

QList<models::Person> SamplePeopleStore::find(const QString &words, int limit) const
{
    QList<models::Person> found;
    const QString wanted = withoutMarks(words.trimmed());
    for (const models::Person &person : std::as_const(m_store.data().people)) {
        const bool matches = withoutMarks(person.name).contains(wanted) || person.email.contains(wanted);
        if (matches && person.active && person.id != m_store.me().id)
            found.append(person);
    }
    std::ranges::sort(found, {}, &models::Person::name);
    return found.first(std::min<qsizetype>(limit, found.size()));
}

} // namespace agentee::tests
