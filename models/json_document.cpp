#include "models/json_document.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>
#include <QUtf8StringView>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

/// QJsonDocument gives up at this depth, whatever is asked for.
constexpr int parserDepth = 1024;

enum class Fault {
    None,
    NotJson,
    NotAnObject,
    TooDeep,
    DuplicateKey,
    LoneSurrogate,
    NumberOutOfRange,
    TrailingBytes,
};

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::JsonDocument)
public:
    static QString sentence(Fault fault, qsizetype offset)
    {
        switch (fault) {
        case Fault::NotJson:
            return tr("The data is not valid JSON, starting at byte %1.").arg(offset);
        case Fault::NotAnObject:
            return tr("The data must be one JSON object.");
        case Fault::TooDeep:
            return tr("The data is nested too deeply.");
        case Fault::DuplicateKey:
            return tr("The data names the same field twice, at byte %1.").arg(offset);
        case Fault::LoneSurrogate:
            return tr("The data contains half a character, at byte %1.").arg(offset);
        case Fault::NumberOutOfRange:
            return tr("The data contains a number that is too large, at byte %1.").arg(offset);
        case Fault::TrailingBytes:
            return tr("The data goes on after its end, at byte %1.").arg(offset);
        case Fault::None:
            return {};
        }
        std::unreachable();
    }
};

/// Walks over the bytes once, without recursion and without building values, and finds everything that
/// QJsonDocument lets pass. The grammar is RFC 8259.
class Scanner
{
public:
    Scanner(QByteArrayView bytes, int maximumDepth)
        : m_bytes(bytes)
        , m_maximumDepth(maximumDepth)
    {
    }

    Fault scan()
    {
        skipSpace();
        if (peek() != '{')
            return isValueStart(peek()) ? Fault::NotAnObject : Fault::NotJson;
        do {
            if (const Fault fault = step(); fault != Fault::None)
                return fault;
        } while (!m_open.empty());
        skipSpace();
        return m_at == m_bytes.size() ? Fault::None : Fault::TrailingBytes;
    }

    qsizetype offset() const { return m_at; }

private:
    struct Container {
        bool isObject = false;
        bool isEmpty = true;
        QSet<QByteArray> keys = {};
    };

    /// One value and what follows it, or the end of a container.
    Fault step()
    {
        skipSpace();
        if (!m_open.empty()) {
            Container &container = m_open.back();
            if (peek() == (container.isObject ? '}' : ']')) {
                ++m_at;
                m_open.pop_back();
                return Fault::None;
            }
            if (!std::exchange(container.isEmpty, false)) {
                if (peek() != ',')
                    return Fault::NotJson;
                ++m_at;
                skipSpace();
            }
            if (container.isObject)
                if (const Fault fault = key(container); fault != Fault::None)
                    return fault;
        }
        return value();
    }

    Fault key(Container &container)
    {
        const qsizetype start = m_at;
        QByteArray name;
        if (peek() != '"')
            return Fault::NotJson;
        if (const Fault fault = string(&name); fault != Fault::None)
            return fault;
        const qsizetype before = container.keys.size();
        container.keys.insert(name);
        if (container.keys.size() == before) {
            m_at = start;
            return Fault::DuplicateKey;
        }
        skipSpace();
        if (peek() != ':')
            return Fault::NotJson;
        ++m_at;
        skipSpace();
        return Fault::None;
    }

    Fault value()
    {
        switch (peek()) {
        case '{':
        case '[':
            if (m_open.size() >= static_cast<std::size_t>(m_maximumDepth))
                return Fault::TooDeep;
            m_open.push_back({.isObject = peek() == '{'});
            ++m_at;
            return Fault::None;
        case '"':
            return string(nullptr);
        case 't':
            return literal("true");
        case 'f':
            return literal("false");
        case 'n':
            return literal("null");
        default:
            return number();
        }
    }

    Fault literal(QByteArrayView word)
    {
        if (!m_bytes.sliced(m_at).startsWith(word))
            return Fault::NotJson;
        m_at += word.size();
        return Fault::None;
    }

    Fault number()
    {
        const qsizetype start = m_at;
        if (peek() == '-')
            ++m_at;
        if (peek() == '0')
            ++m_at;
        else if (!digits())
            return Fault::NotJson;
        if (peek() == '.') {
            ++m_at;
            if (!digits())
                return Fault::NotJson;
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (!digits())
                return Fault::NotJson;
        }
        bool ok = false;
        const double read = m_bytes.sliced(start, m_at - start).toDouble(&ok);
        if (ok && std::isfinite(read))
            return Fault::None;
        m_at = start;
        return Fault::NumberOutOfRange;
    }

    bool digits()
    {
        const qsizetype start = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > start;
    }

    /// `text` takes the unescaped UTF-8 when it is wanted.
    Fault string(QByteArray *text)
    {
        const qsizetype start = ++m_at;
        qsizetype copied = start;
        for (; m_at < m_bytes.size(); ++m_at) {
            const auto byte = static_cast<uchar>(m_bytes[m_at]);
            if (byte < 0x20)
                return Fault::NotJson;
            if (byte != '"' && byte != '\\')
                continue;
            if (text)
                text->append(m_bytes.sliced(copied, m_at - copied));
            if (byte == '"') {
                ++m_at;
                return Fault::None;
            }
            if (const Fault fault = escape(text); fault != Fault::None)
                return fault;
            copied = m_at + 1;
        }
        return Fault::NotJson;
    }

    /// From the backslash to the last character of the escape.
    Fault escape(QByteArray *text)
    {
        static constexpr QByteArrayView names = "\"\\/bfnrt";
        static constexpr QByteArrayView meanings = "\"\\/\b\f\n\r\t";
        ++m_at;
        if (const qsizetype found = names.indexOf(peek()); found >= 0 && m_at < m_bytes.size()) {
            if (text)
                text->append(meanings[found]);
            return Fault::None;
        }
        const qsizetype start = m_at;
        const int first = codeUnit();
        if (first < 0)
            return Fault::NotJson;
        char32_t character = static_cast<char32_t>(first);
        if (QChar::isSurrogate(character)) {
            m_at += 2;
            const int second =
                QChar::isHighSurrogate(character) && m_at < m_bytes.size() && m_bytes[m_at - 1] == '\\'
                ? codeUnit()
                : -1;
            if (second < 0 || !QChar::isLowSurrogate(static_cast<char32_t>(second))) {
                m_at = start;
                return Fault::LoneSurrogate;
            }
            character = QChar::surrogateToUcs4(static_cast<char16_t>(first), static_cast<char16_t>(second));
        }
        if (text)
            text->append(QString::fromUcs4(&character, 1).toUtf8());
        return Fault::None;
    }

    /// At the u of `u00e9`: the number, with the position left on its last digit, or -1.
    int codeUnit()
    {
        if (peek() != 'u' || m_bytes.size() - m_at < 5)
            return -1;
        int unit = 0;
        for (const char digit : m_bytes.sliced(m_at + 1, 4)) {
            if (digit >= '0' && digit <= '9')
                unit = unit * 16 + (digit - '0');
            else if ((digit | 0x20) >= 'a' && (digit | 0x20) <= 'f')
                unit = unit * 16 + ((digit | 0x20) - 'a' + 10);
            else
                return -1;
        }
        m_at += 4;
        return unit;
    }

    static bool isValueStart(char c) { return c != '\0' && QByteArrayView("[\"-0123456789tfn").contains(c); }

    char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }

    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\t' || peek() == '\r')
            ++m_at;
    }

    QByteArrayView m_bytes;
    int m_maximumDepth;
    qsizetype m_at = 0;
    std::vector<Container> m_open;
};

void appendText(QByteArray &bytes, const QString &text)
{
    static constexpr QByteArrayView named = "\"\\\b\f\n\r\t";
    static constexpr QByteArrayView names = "\"\\bfnrt";
    bytes += '"';
    for (const char byte : text.toUtf8()) {
        if (const qsizetype found = named.indexOf(byte); found >= 0)
            bytes += '\\', bytes += names[found];
        else if (static_cast<uchar>(byte) < 0x20)
            bytes += "\\u" + QByteArray::number(static_cast<uchar>(byte), 16).rightJustified(4, '0');
        else
            bytes += byte;
    }
    bytes += '"';
}

QByteArray numberText(const QJsonValue &value)
{
    const qint64 whole = value.toInteger(0);
    if (whole == value.toInteger(1))
        return QByteArray::number(whole);
    const double number = value.toDouble();
    if (!std::isfinite(number))
        return "null";
    if (std::trunc(number) == number && std::abs(number) < 1e21)
        return QByteArray::number(number, 'f', 0);
    return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

void appendValue(QByteArray &bytes, const QJsonValue &value);

void appendObject(QByteArray &bytes, const QJsonObject &object)
{
    std::vector<std::pair<QByteArray, QJsonObject::const_iterator>> fields;
    fields.reserve(static_cast<std::size_t>(object.size()));
    for (auto field = object.constBegin(); field != object.constEnd(); ++field)
        fields.emplace_back(field.key().toUtf8(), field);
    // The order of UTF-8 bytes is the order of code points; that of UTF-16 units is not.
    std::ranges::sort(fields, {}, &std::pair<QByteArray, QJsonObject::const_iterator>::first);

    bytes += '{';
    bool isFirst = true;
    for (const auto &[name, field] : fields) {
        if (!std::exchange(isFirst, false))
            bytes += ',';
        appendText(bytes, field.key());
        bytes += ':';
        appendValue(bytes, field.value());
    }
    bytes += '}';
}

void appendArray(QByteArray &bytes, const QJsonArray &array)
{
    bytes += '[';
    bool isFirst = true;
    for (const QJsonValue item : array) {
        if (!std::exchange(isFirst, false))
            bytes += ',';
        appendValue(bytes, item);
    }
    bytes += ']';
}

void appendValue(QByteArray &bytes, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        bytes += "null";
        return;
    case QJsonValue::Bool:
        bytes += value.toBool() ? "true" : "false";
        return;
    case QJsonValue::Double:
        bytes += numberText(value);
        return;
    case QJsonValue::String:
        appendText(bytes, value.toString());
        return;
    case QJsonValue::Array:
        appendArray(bytes, value.toArray());
        return;
    case QJsonValue::Object:
        appendObject(bytes, value.toObject());
        return;
    }
    std::unreachable();
}

} // namespace

Result<QJsonObject> parseJsonObject(QByteArrayView bytes, JsonLimits limits)
{
    using Kind = Problem::Kind;
    if (bytes.size() > limits.maximumBytes)
        return problem(Kind::TooLarge,
            Say::tr("The data is larger than %1.").arg(QLocale::c().formattedDataSize(limits.maximumBytes)));
    if (bytes.startsWith("\xef\xbb\xbf"))
        return problem(Kind::MalformedRequest,
            Say::tr("The data starts with a byte order mark, which JSON does not have."));
    if (!QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8())
        return problem(Kind::MalformedRequest, Say::tr("The data is not valid UTF-8."));
    Scanner scanner(bytes, std::min(limits.maximumDepth, parserDepth));
    if (const Fault fault = scanner.scan(); fault != Fault::None)
        return problem(Kind::MalformedRequest, Say::sentence(fault, scanner.offset()));

    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return problem(Kind::MalformedRequest, Say::sentence(Fault::NotJson, error.offset));
    return document.object();
}

QByteArray canonicalJson(const QJsonObject &object)
{
    QByteArray bytes;
    appendObject(bytes, object);
    return bytes;
}

} // namespace agentee::models
