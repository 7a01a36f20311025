// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft/graphanswer.h"
#include "microsoft/graphcall.h"
#include "microsoft/tenant.h"
#include "server/httpreply.h"
#include "server/httprequest.h"

namespace sandbox {

/// The way into Graph: finds the route, applies faults, token, limits and strictness, calls the handler, and
/// puts the answer on the wire. Any thread.
class GraphGate
{
public:
    /// `origin` is what links begin with, as `http://127.0.0.1:1234`; set before the first request.
    explicit GraphGate(Tenant &tenant) : m_tenant(tenant) {}
    void setOrigin(const QString &origin) { m_origin = origin; }

    HttpReply answer(const HttpRequest &request);

private:
    /// What is done about a call, besides its answer.
    struct Passage
    {
        GraphAnswer answer;
        HttpReply::Ending ending = HttpReply::Ending::Whole;
        std::chrono::milliseconds after{0};
        std::shared_ptr<void> held;
        std::function<void()> later;
        std::chrono::milliseconds laterAfter{0};
    };

    Passage pass(GraphCall call, const QByteArray &method, const QByteArray &target);
    std::optional<GraphAnswer> route(GraphCall &call, const QByteArray &method, const QByteArray &target);
    std::optional<GraphAnswer> admit(GraphCall &call, Passage &passage);
    std::optional<GraphAnswer> authorize(GraphCall &call) const;
    std::optional<GraphAnswer> strictly(const GraphCall &call) const;
    std::optional<GraphAnswer> missingMailbox(const GraphCall &call) const;
    void befall(const Fault &fault, GraphCall &call, Passage &passage);
    GraphAnswer serve(const GraphCall &call, Passage &passage);
    GraphAnswer batch(const GraphCall &call, Passage &passage);
    QJsonObject batchPart(const GraphCall &call, const QJsonObject &request, Passage &passage);
    void check(const GraphCall &call, const GraphAnswer &answer);
    HttpReply onTheWire(Passage passage, const HttpRequest &request);
    void count(const GraphCall &call, const GraphAnswer &answer, bool isCut);

    Tenant &m_tenant;
    QString m_origin;
};

} // namespace sandbox
