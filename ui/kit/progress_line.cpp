#include "ui/kit/progress_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/kit/theme.h"

namespace agentee::ui
{

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small);
    m_label->setTextFormat(Qt::PlainText);
    row->addWidget(m_label);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setMinimumWidth(60);
    markQuiet(m_cancel);
    for (QWidget *part :
        {static_cast<QWidget *>(m_label), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_cancel)}) {
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
        part->setVisible(false);
    }
    setVisible(false);
    m_showTimer.setSingleShot(true);
    m_cancelTimer.setSingleShot(true);
    setDelays(300, 2000);
    connect(&m_showTimer, &QTimer::timeout, this, [this] {
        m_label->setVisible(true);
        m_bar->setVisible(true);
        setVisible(true);
    });
    connect(&m_cancelTimer, &QTimer::timeout, this, [this] { m_cancel->setVisible(m_cancellable); });
    connect(m_cancel, &QPushButton::clicked, this, &ProgressLine::cancelRequested);
}

void ProgressLine::start(const QString &what, bool cancellable)
{
    m_label->setText(what);
    m_bar->setAccessibleName(what);
    setAccessibleName(what);
    m_cancellable = cancellable;
    if (m_running)
        return;
    m_running = true;
    m_bar->setRange(0, 0);
    m_showTimer.start();
    m_cancelTimer.start();
}

void ProgressLine::setPercent(int percent)
{
    m_bar->setRange(0, 100);
    m_bar->setValue(qBound(0, percent, 100));
}

void ProgressLine::finish()
{
    m_running = false;
    m_showTimer.stop();
    m_cancelTimer.stop();
    m_label->setVisible(false);
    m_bar->setVisible(false);
    m_cancel->setVisible(false);
    setVisible(false);
}

void ProgressLine::setDelays(int showAfter, int cancelAfter)
{
    m_showTimer.setInterval(showAfter);
    m_cancelTimer.setInterval(cancelAfter);
}

} // namespace agentee::ui
