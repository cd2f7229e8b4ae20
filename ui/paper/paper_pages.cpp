#include "ui/paper/paper_pages.h"

#include <QPainter>

namespace agentee::ui::paper
{

namespace
{

/// How many strips from `first` on a page takes, before thought is given to what belongs together.
size_t fitting(const std::vector<Strip> &strips, size_t first, qreal top, qreal textHeight)
{
    size_t next = first;
    qreal y = top;
    while (next < strips.size()) {
        y += (next == first ? 0 : strips[next].gap) + strips[next].height;
        if (y > textHeight && next > first)
            break;
        ++next;
    }
    return next;
}

/// Back over what must not be the end of a page; where everything hangs together, the page is filled.
size_t goodEnd(const std::vector<Strip> &strips, size_t first, size_t end)
{
    if (end == strips.size())
        return end;
    size_t good = end;
    while (good > first && strips[good - 1].withNext)
        --good;
    return good == first ? end : good;
}

} // namespace

std::vector<Page> breakIntoPages(Flow &flow, qreal textHeight)
{
    std::vector<Page> pages;
    const std::vector<Strip> &strips = flow.strips;
    for (size_t first = 0; first < strips.size();) {
        Page page;
        qreal y = 0;
        if (strips[first].head) {
            for (const Strip &strip : *strips[first].head) {
                page.push_back({&strip, y});
                y += strip.height;
            }
        }
        const size_t end = goodEnd(strips, first, fitting(strips, first, y, textHeight));
        for (size_t i = first; i < end; ++i) {
            y += i == first ? 0 : strips[i].gap;
            page.push_back({&strips[i], y});
            y += strips[i].height;
            if (strips[i].heading >= 0)
                flow.headings[size_t(strips[i].heading)].page = int(pages.size());
        }
        pages.push_back(std::move(page));
        first = end;
    }
    return pages;
}

void drawPage(QPainter &painter, const Page &page, const QPointF &at)
{
    for (const PlacedStrip &placed : page)
        drawStrip(painter, *placed.strip, at + QPointF(0, placed.top), placed.top <= 0);
    if (page.empty() || page.back().strip->closing.isNull())
        return;
    const PlacedStrip &last = page.back();
    painter.fillRect(last.strip->closing.translated(at + QPointF(0, last.top)), ink::line());
}

} // namespace agentee::ui::paper
