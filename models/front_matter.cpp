#include "models/front_matter.h"

#include "models/line_ends.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <optional>
#include <sstream>
#include <stdexcept>
#include <vector>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

constexpr qsizetype maximumLength = 256 * 1024;
constexpr std::size_t maximumDepth = 16;
constexpr int maximumValues = 10'000;
constexpr qsizetype maximumTags = 100;
constexpr qsizetype maximumTextLength = 300;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::FrontMatter)
};

struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

QJsonValue scalarValue(const std::string &tag, const std::string &value)
{
    const QString text = QString::fromStdString(value);
    if (tag != "?") // quoted, or given a type of its own
        return text;
    static const QRegularExpression whole(u"^[-+]?[0-9]{1,15}$"_s);
    static const QRegularExpression number(u"^[-+]?([0-9]+\\.[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,2})?$"_s);
    if (text == "true"_L1 || text == "True"_L1 || text == "TRUE"_L1)
        return true;
    if (text == "false"_L1 || text == "False"_L1 || text == "FALSE"_L1)
        return false;
    if (text == "null"_L1 || text == "~"_L1 || text.isEmpty())
        return QJsonValue();
    const bool hasLeadingZero = text.size() > 1 && text.startsWith(u'0'); // 007 is a name, not a number
    if (whole.match(text).hasMatch() && !hasLeadingZero)
        return text.toLongLong();
    if (text.size() < 32 && number.match(text).hasMatch())
        return text.toDouble();
    return text;
}

/// Builds JSON from yaml-cpp's events, so that bounds are checked before anything grows.
class JsonBuilder : public YAML::EventHandler
{
public:
    QJsonValue result() const { return m_result; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t anchor) override { add(QJsonValue(), QString(), anchor); }
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override { throw Refused("alias"); }
    void OnScalar(
        const YAML::Mark &, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override
    {
        add(scalarValue(tag, value), QString::fromStdString(value), anchor);
    }
    void OnSequenceStart(
        const YAML::Mark &, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(false, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(
        const YAML::Mark &, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(true, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Container {
        bool isMap = false;
        bool hasKey = false;
        QString key = {};
        QJsonObject object = {};
        QJsonArray array = {};
    };

    void count(YAML::anchor_t anchor)
    {
        if (anchor != YAML::NullAnchor)
            throw Refused("anchor");
        if (++m_values > maximumValues)
            throw Refused("too many values");
    }

    void open(bool isMap, YAML::anchor_t anchor)
    {
        count(anchor);
        if (m_open.size() >= maximumDepth)
            throw Refused("too deep");
        if (!m_open.empty() && m_open.back().isMap && !m_open.back().hasKey)
            throw Refused("a key that is not text");
        m_open.push_back({.isMap = isMap});
    }

    void close()
    {
        const Container closed = std::move(m_open.back());
        m_open.pop_back();
        place(closed.isMap ? QJsonValue(closed.object) : QJsonValue(closed.array));
    }

    void add(const QJsonValue &value, const QString &text, YAML::anchor_t anchor)
    {
        count(anchor);
        if (!m_open.empty() && m_open.back().isMap && !m_open.back().hasKey) {
            if (m_open.back().object.contains(text))
                throw Refused("a key given twice");
            m_open.back().key = text;
            m_open.back().hasKey = true;
            return;
        }
        place(value);
    }

    void place(const QJsonValue &value)
    {
        if (m_open.empty()) {
            m_result = value;
        } else if (m_open.back().isMap) {
            m_open.back().object.insert(m_open.back().key, value);
            m_open.back().hasKey = false;
        } else {
            m_open.back().array.append(value);
        }
    }

    std::vector<Container> m_open;
    QJsonValue m_result;
    int m_values = 0;
};

/// Nothing when the text is no YAML map within the bounds.
std::optional<QJsonObject> readYaml(QStringView yaml)
{
    if (yaml.size() > maximumLength)
        return std::nullopt;
    try {
        std::istringstream stream(yaml.toUtf8().toStdString());
        YAML::Parser parser(stream);
        JsonBuilder builder;
        if (!parser.HandleNextDocument(builder) || builder.result().isNull())
            return QJsonObject();
        return builder.result().isObject() ? std::optional(builder.result().toObject()) : std::nullopt;
    } catch (const std::exception
            &) { // yaml-cpp's own, Refused, and what the standard library throws inside of it
        return std::nullopt;
    }
}

QString oneLine(const QJsonValue &value)
{
    return value.toVariant().toString().simplified().left(maximumTextLength);
}

QStringList readTags(const QJsonObject &values)
{
    const QJsonValue found = values.contains("tags"_L1) ? values["tags"_L1] : values["keywords"_L1];
    QStringList tags;
    const auto append = [&tags](const QString &tag) {
        if (!tag.isEmpty() && !tags.contains(tag) && tags.size() < maximumTags)
            tags.append(tag);
    };
    if (found.isArray()) {
        for (const QJsonValue tag : found.toArray())
            append(oneLine(tag));
    } else {
        for (const QString &tag : found.toString().split(u','))
            append(tag.simplified().left(maximumTextLength));
    }
    return tags;
}

struct Block {
    QStringView raw; ///< from the start of the document
    QStringView content;
    bool isYaml = false;
};

std::optional<Block> findBlock(QStringView document)
{
    const qsizetype start = document.startsWith(QChar(0xfeff)) ? 1 : 0;
    const qsizetype first = lineEndIndex(document, start);
    const QStringView opening = document.sliced(start, first - start);
    const bool isClosedLine = trailingLineEnd(opening) > 0;
    const QStringView mark = opening.chopped(trailingLineEnd(opening));
    const auto isMark = [](QStringView line, QStringView expected) {
        return line.startsWith(expected) && line.sliced(expected.size()).trimmed().isEmpty();
    };
    const bool isYaml = isMark(mark, u"---");
    if (!isClosedLine || !(isYaml || isMark(mark, u"+++")))
        return std::nullopt;
    for (qsizetype at = first; at < document.size();) {
        const qsizetype next = lineEndIndex(document, at);
        const QStringView line = document.sliced(at, next - at);
        if (isYaml ? isMark(line, u"---") || isMark(line, u"...") : isMark(line, u"+++"))
            return Block{document.first(next), document.sliced(first, at - first), isYaml};
        at = next;
    }
    return std::nullopt;
}

} // namespace

FrontMatter parseFrontMatter(QStringView document)
{
    const std::optional<Block> block = findBlock(document);
    if (!block)
        return {};
    FrontMatter front{.raw = block->raw.toString()};
    if (!block->isYaml)
        return front;
    const std::optional<QJsonObject> values = readYaml(block->content);
    if (!values) {
        front.warning = Say::tr(
            "The block of facts at the start of the document could not be read; it is kept as it is.");
        return front;
    }
    front.values = *values;
    front.title = oneLine(front.values["title"_L1]);
    front.tags = readTags(front.values);
    return front;
}

} // namespace agentee::models
