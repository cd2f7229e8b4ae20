#include "app/start_problem.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace agentee::client
{

std::unique_ptr<QMessageBox> startProblemBox(const models::Problem &problem)
{
    // Plain: names of folders stand in it.
    auto box = std::make_unique<QMessageBox>(QMessageBox::Critical,
        QCoreApplication::translate("agentee::client::StartProblem", "Agentee could not start"),
        problem.title, QMessageBox::Close);
    box->setObjectName(QStringLiteral("startProblemBox"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(problem.nextStep);
    return box;
}

} // namespace agentee::client
