// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

#include "ui/widgets/outlinestyle.h"

namespace ui::theme {

namespace {

struct Colours
{
    const char *window, *windowText, *base, *alternate, *text, *button, *buttonText, *highlight, *highlighted,
        *link, *placeholder, *tip, *tipText, *disabled;
};

constexpr Colours light{"#f5f5f5", "#1b1a19", "#ffffff", "#f8f8f8", "#1b1a19", "#ededed", "#1b1a19",
                        "#0f5ba5", "#ffffff", "#0b5394", "#5f5d5b", "#ffffff", "#1b1a19", "#767472"};
constexpr Colours dark{"#201f1e", "#f3f2f1", "#343231", "#3a3837", "#f3f2f1", "#3b3a39", "#f3f2f1",
                       "#2b78c4", "#ffffff", "#7fbcf5", "#b5b2af", "#3b3a39", "#f3f2f1", "#8f8c8a"};
constexpr Colours highContrast{"#000000", "#ffffff", "#000000", "#000000", "#ffffff", "#000000", "#ffffff",
                               "#ffff00", "#000000", "#00ffff", "#ffffff", "#000000", "#ffffff", "#3ff23f"};

QPalette paletteOf(const Colours &colours)
{
    // Edges are made from these two; those of a light palette glare in a dark window.
    QPalette palette(QColor(QLatin1String(colours.button)), QColor(QLatin1String(colours.window)));
    const auto set = [&](QPalette::ColorRole role, const char *colour) {
        palette.setColor(role, QColor(QLatin1String(colour)));
    };
    set(QPalette::Window, colours.window);
    set(QPalette::WindowText, colours.windowText);
    set(QPalette::Base, colours.base);
    set(QPalette::AlternateBase, colours.alternate);
    set(QPalette::Text, colours.text);
    set(QPalette::Button, colours.button);
    set(QPalette::ButtonText, colours.buttonText);
    set(QPalette::BrightText, colours.highlighted);
    set(QPalette::Highlight, colours.highlight);
    set(QPalette::HighlightedText, colours.highlighted);
    set(QPalette::Link, colours.link);
    set(QPalette::LinkVisited, colours.link);
    set(QPalette::PlaceholderText, colours.placeholder);
    set(QPalette::ToolTipBase, colours.tip);
    set(QPalette::ToolTipText, colours.tipText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(QLatin1String(colours.disabled)));
    return palette;
}

bool isHighContrast(const QPalette &palette)
{
    return palette.color(QPalette::Window) == Qt::black && palette.color(QPalette::WindowText) == Qt::white;
}

struct Pair
{
    const char *lightText, *lightGround, *darkText, *darkGround;
};

constexpr std::array pairs{
    Pair{"#484644", "#e6e4e2", "#dddbd9", "#3f3d3c"}, // Neutral
    Pair{"#0b5a0b", "#dff2df", "#a3dba3", "#17351a"}, // Good
    Pair{"#0b4a86", "#dcebfa", "#9fd0ff", "#12304d"}, // Busy
    Pair{"#6b4a00", "#fff1cc", "#ffd87a", "#40330f"}, // Warning
    Pair{"#9c1016", "#fde3e4", "#ffb3b0", "#4c1719"}, // Bad
};

} // namespace

/// No desktop gave it: Qt's own stand-in, whose marked text is too pale to be read.
static bool isUnchosen(const QPalette &palette)
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("fusion")));
    const QPalette standard = fusion->standardPalette();
    return std::ranges::all_of(std::array{QPalette::Window, QPalette::Base, QPalette::Highlight},
                               [&](auto role) { return palette.color(role) == standard.color(role); });
}

Scheme schemeOf(const QString &name)
{
    if (name == QLatin1String("light"))
        return Scheme::Light;
    if (name == QLatin1String("dark"))
        return Scheme::Dark;
    return name == QLatin1String("highContrast") ? Scheme::HighContrast : Scheme::System;
}

void apply(QApplication &application, Scheme scheme)
{
    static const QString native = QApplication::style()->objectName();
    static const QPalette system = QApplication::palette();
    // Styles of the platform may ignore a palette that is not theirs; Fusion follows it.
    const bool isOwn = scheme != Scheme::System || isUnchosen(system);
    if (isOwn || isDark(system))
        application.setStyle(new OutlineStyle);
    else
        application.setStyle(QStyleFactory::create(native));
    if (scheme == Scheme::System && !isUnchosen(system))
        application.setPalette(system);
    else if (scheme == Scheme::System || scheme == Scheme::Light)
        application.setPalette(paletteOf(light));
    else
        application.setPalette(paletteOf(scheme == Scheme::Dark ? dark : highContrast));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

QColor text(Tone tone, const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::WindowText);
    const Pair &pair = pairs.at(static_cast<size_t>(tone));
    return QColor(QLatin1String(isDark(palette) ? pair.darkText : pair.lightText));
}

QColor ground(Tone tone, const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Window);
    const Pair &pair = pairs.at(static_cast<size_t>(tone));
    return QColor(QLatin1String(isDark(palette) ? pair.darkGround : pair.lightGround));
}

static QColor mixed(const QColor &one, const QColor &other, float share)
{
    const auto part = [&](float from, float to) {
        return from + (to - from) * share;
    };
    return QColor::fromRgbF(part(one.redF(), other.redF()), part(one.greenF(), other.greenF()),
                            part(one.blueF(), other.blueF()));
}

QColor quiet(const QPalette &palette)
{
    // Platforms' own palettes have hints that are too pale to be read, some of them half transparent.
    const QColor ground = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    const QColor hint = palette.color(QPalette::PlaceholderText);
    const QColor pale = mixed(ground, hint, static_cast<float>(hint.alphaF()));
    for (float share = 0; share < 1; share += 0.1F) {
        const QColor colour = mixed(pale, text, share);
        if (contrast(colour, ground) >= 4.5 && contrast(colour, palette.color(QPalette::Base)) >= 4.5)
            return colour;
    }
    return text;
}

QColor line(const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::WindowText);
    return QColor(QLatin1String(isDark(palette) ? "#4a4847" : "#d6d4d2"));
}

QColor outline(const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::WindowText);
    return QColor(QLatin1String(isDark(palette) ? "#7d7a77" : "#8a8886"));
}

QColor accent(const QPalette &palette)
{
    return palette.color(QPalette::Highlight);
}

static double luminance(const QColor &colour)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace ui::theme
