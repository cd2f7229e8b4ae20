#include "ui/kit/schema_field_number.h"

#include "ui/kit/theme.h"

#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <cmath>

namespace agentee::ui
{

namespace
{

constexpr double mostExact = 9007199254740992.0; ///< 2^53: beyond, a double skips whole numbers

QString withoutSpaces(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (!c.isSpace())
            result.append(c);
    }
    return result;
}

} // namespace

std::optional<QJsonValue> numberFromText(const QString &text, bool whole)
{
    const QString digits = withoutSpaces(text);
    for (const QLocale &locale : {QLocale(), QLocale::c()}) {
        bool good = false;
        const qlonglong integer = locale.toLongLong(digits, &good);
        if (good && std::abs(double(integer)) <= mostExact)
            return QJsonValue(qint64(integer));
        const double number = locale.toDouble(digits, &good);
        if (good && std::isfinite(number) && (!whole || std::trunc(number) == number))
            return QJsonValue(number);
    }
    return std::nullopt;
}

QString numberText(double number)
{
    const QLocale locale;
    const double size = std::abs(number);
    const bool plain = number == 0 || (size >= 1e-6 && size < 1e15);
    return locale.toString(number, plain ? 'f' : 'g', QLocale::FloatingPointShortest);
}

SchemaNumberInput::SchemaNumberInput(bool whole, QWidget *parent)
    : SchemaLeaf(parent)
    , m_edit(new QLineEdit(this))
    , m_whole(whole)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setMaxLength(60);
    m_edit->setPlaceholderText(tr("Not set"));
    m_edit->setInputMethodHints(whole ? Qt::ImhDigitsOnly : Qt::ImhFormattedNumbersOnly);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().isEmpty()) {
            take(QJsonValue::Undefined);
        } else if (const auto number = numberFromText(text, m_whole)) {
            take(*number);
        } else {
            complain();
        }
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (hasSyntaxError())
            Q_EMIT complained(numberFromText(m_edit->text(), false)
                    ? tr("A whole number is needed here.")
                    : tr("This is not a number. Write it like %1.").arg(numberText(m_whole ? 1250 : 1250.5)));
        else
            display(value());
    });
}

void SchemaNumberInput::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

QWidget *SchemaNumberInput::control()
{
    return m_edit;
}

void SchemaNumberInput::display(const QJsonValue &value)
{
    const QSignalBlocker quiet(m_edit);
    m_edit->setText(value.isDouble() ? numberText(value.toDouble()) : QString());
}

} // namespace agentee::ui
