#include "ui/collaboration/wording.h"

#include "sync/people_store.h"
#include "sync/store.h"
#include "ui/kit/banner.h"
#include "ui/kit/clock_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace agentee::ui
{

namespace
{

class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace

QString momentText(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = when.toLocalTime();
    const qint64 seconds = local.secsTo(now);
    if (seconds >= 0 && seconds < 60)
        return Wording::tr("just now");
    if (seconds >= 60 && seconds < 3600)
        return Wording::tr("%n min ago", nullptr, int(seconds / 60));
    const QString time = clockText(local);
    const QDate today = now.toLocalTime().date();
    if (local.date() == today)
        return time;
    if (local.date() == today.addDays(-1))
        return Wording::tr("yesterday %1").arg(time);
    const QString dayPattern = local.date().year() == today.year() ? Wording::tr("d MMM", "date format")
                                                                   : Wording::tr("d MMM yyyy", "date format");
    return Wording::tr("%1, %2", "day, time").arg(locale.toString(local.date(), dayPattern), time);
}

QString dayText(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime().date(), Wording::tr("d MMM yyyy", "date format"));
}

QString nameOf(sync::Store &store, const models::Id &personId)
{
    return personId == store.me().id ? Wording::tr("You") : store.people().name(personId);
}

QString shortName(const QString &name)
{
    const QString trimmed = name.trimmed();
    const QStringList words = trimmed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() < 2)
        return trimmed;
    // Vietnamese names begin with the family name, and people are called by the last word.
    static const QStringList familyNames =
        QStringLiteral("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý")
            .split(QLatin1Char(' '));
    return familyNames.contains(words.first().toLower()) ? words.last() : words.first();
}

QString agentText(const std::optional<models::AgentMark> &agent)
{
    if (!agent)
        return {};
    const QString which = agent->model.isEmpty() ? agent->provider : agent->model;
    return which.isEmpty() ? Wording::tr("via agent") : Wording::tr("via agent, %1").arg(which);
}

QString shareStateText(models::ShareState state)
{
    switch (state) {
    case models::ShareState::Sent:
        return Wording::tr("Sent");
    case models::ShareState::Opened:
        return Wording::tr("Opened");
    case models::ShareState::Continued:
        return Wording::tr("Continued");
    case models::ShareState::Declined:
        return Wording::tr("Declined");
    case models::ShareState::Recalled:
        return Wording::tr("Recalled");
    }
    Q_UNREACHABLE_RETURN({});
}

QString freshnessText(models::Freshness freshness)
{
    switch (freshness) {
    case models::Freshness::Fresh:
        return Wording::tr("Up to date");
    case models::Freshness::CleanRebase:
        return Wording::tr("Text moved, can be rebased");
    case models::Freshness::Overlap:
        return Wording::tr("Overlaps with a newer edit");
    case models::Freshness::AlreadyApplied:
        return Wording::tr("Already applied");
    case models::Freshness::TargetGone:
        return Wording::tr("Section is gone");
    }
    Q_UNREACHABLE_RETURN({});
}

QString freshnessHint(models::Freshness freshness)
{
    switch (freshness) {
    case models::Freshness::Fresh:
        return {};
    case models::Freshness::CleanRebase:
        return Wording::tr(
            "Other parts changed since this was written. Rebase it first, then it can be accepted.");
    case models::Freshness::Overlap:
        return Wording::tr(
            "The same lines were changed since this was written. Choose what stays by rebasing it.");
    case models::Freshness::AlreadyApplied:
        return Wording::tr("What it proposes stands there already, so there is nothing left to accept.");
    case models::Freshness::TargetGone:
        return Wording::tr(
            "What it changes was deleted, so there is nowhere to put it. Its text stays readable here.");
    }
    Q_UNREACHABLE_RETURN({});
}

void showProblem(Banner &banner, const models::Problem &problem)
{
    QString detail = problem.nextStep;
    for (const models::Problem::FieldError &error : problem.fieldErrors) {
        if (!detail.isEmpty())
            detail += QLatin1Char('\n');
        detail += error.message;
    }
    const bool offline = problem.kind == models::Problem::Kind::NetworkFailure;
    banner.showMessage(offline ? Banner::Kind::Warning : Banner::Kind::Error, problem.title, detail);
}

} // namespace agentee::ui
