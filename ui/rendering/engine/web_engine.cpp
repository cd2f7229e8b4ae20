#include "ui/rendering/engine/web_engine.h"

#include "ui/rendering/engine/transcript_source.h"

#include <QAccessible>
#include <QQuickWindow>
#include <QWebEnginePage>
#include <QWebEngineView>

namespace agentee::ui
{

namespace
{

class WebBrowser : public TranscriptBrowser
{
public:
    explicit WebBrowser(const Listener &listener)
        : m_view(std::make_unique<QWebEngineView>(m_source.page()))
    {
        m_view->setAcceptDrops(false);
        m_view->setContextMenuPolicy(Qt::CustomContextMenu);
        QObject::connect(&m_source, &TranscriptSource::linkClicked, &m_source, listener.linkClicked);
        QObject::connect(&m_source, &TranscriptSource::shown, &m_source, listener.shown);
        QObject::connect(&m_source, &TranscriptSource::failed, &m_source, listener.failed);
    }

    QWidget *widget() override { return m_view.get(); }
    void show(const QByteArray &html, const QString &fragment) override { m_source.show(html, fragment); }
    void scrollTo(const QString &fragment) override { m_source.scrollTo(fragment); }
    void setLook(const QFont &text, const QFont &code, const QColor &background) override
    {
        m_source.setFonts(text, code);
        m_source.page()->setBackgroundColor(background);
    }
    bool hasSelection() const override { return m_view->hasSelection(); }
    void copy() override { m_view->triggerPageAction(QWebEnginePage::Copy); }
    void selectAll() override { m_view->triggerPageAction(QWebEnginePage::SelectAll); }

private:
    TranscriptSource m_source; ///< outlives the view that shows its page
    std::unique_ptr<QWebEngineView> m_view;
};

} // namespace

WebEngine::WebEngine()
{
    // A page of text needs no graphics card, and starting one takes longer than painting it.
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

std::unique_ptr<TranscriptBrowser> WebEngine::makeBrowser(TranscriptBrowser::Listener listener)
{
    auto browser = std::make_unique<WebBrowser>(listener);
    // The engine hears when a screen reader begins, but not that one was there before the engine.
    if (QAccessible::isActive())
        QAccessible::setActive(true);
    return browser;
}

} // namespace agentee::ui
