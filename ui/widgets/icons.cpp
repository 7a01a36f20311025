// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace ui {

namespace {

/// Draws the SVG at the size asked for and fills its shape with the colour.
class TintedEngine : public QIconEngine
{
public:
    TintedEngine(QString file, const QColor &normal, const QColor &selected, const QColor &disabled)
        : m_file(std::move(file)), m_normal(normal), m_selected(selected), m_disabled(disabled)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        Q_UNUSED(state)
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawImage(rect, drawn(rect.size() * ratio, mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return QPixmap::fromImage(drawn(size, mode));
    }

    QIconEngine *clone() const override { return new TintedEngine(m_file, m_normal, m_selected, m_disabled); }

private:
    QImage drawn(const QSize &size, QIcon::Mode mode) const
    {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QSvgRenderer renderer(m_file);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), mode == QIcon::Disabled   ? m_disabled
                                       : mode == QIcon::Selected ? m_selected
                                                                 : m_normal);
        return image;
    }

    QString m_file;
    QColor m_normal, m_selected, m_disabled;
};

QString fileOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    return QIcon(new TintedEngine(fileOf(name), palette.color(QPalette::WindowText),
                                  palette.color(QPalette::HighlightedText),
                                  palette.color(QPalette::Disabled, QPalette::WindowText)));
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new TintedEngine(fileOf(name), colour, colour, colour));
}

QIcon kindIcon(const QString &file, const QPalette &palette)
{
    const QString name = file.chopped(file.endsWith(QLatin1String(".svg")) ? 4 : 0);
    return icon(!name.isEmpty() && QFile::exists(fileOf(name)) ? name : QStringLiteral("kind"), palette);
}

} // namespace ui
