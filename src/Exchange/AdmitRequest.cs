using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Exchange;

/// <summary>Tells which agency signed a request, and what it may do; a request is good once and for five minutes.</summary>
public sealed class AdmitRequest(Store store, TimeProvider clock)
{
    /// <summary>One sentence for unknown agencies and wrong signatures alike: it tells a stranger nothing.</summary>
    public static readonly Refusal NotAdmitted = new(
        "EXC-05",
        "Không nhận ra cơ quan hoặc chữ ký không đúng.",
        "The agency is not known or the signature is wrong."
    );

    public static readonly Refusal Stale = new(
        "EXC-06",
        "Yêu cầu quá cũ hoặc đồng hồ của cơ quan lệch quá 5 phút.",
        "The request is too old, or the agency's clock is off by more than 5 minutes."
    );

    public static readonly Refusal Repeated = new(
        "EXC-07",
        "Yêu cầu này đã được trả lời; mỗi yêu cầu cần một mã nonce mới.",
        "This request was answered already; each needs a new nonce."
    );

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The agency and its authority.</summary>
    public async Task<Outcome<AdmittedAgency>> RunAsync(
        AgencyRequest request,
        byte[] signature,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(request.Agency, cancellation) is not { } agency)
            return NotAdmitted;
        if (!request.IsSignedBy(agency.PublicKey, signature))
            return NotAdmitted;
        var now = clock.GetUtcNow();
        if ((now - request.At).Duration() > Tolerance)
            return Stale.For("at");
        if (!await IsFirstAsync(agency.AgencyId, request.Nonce, now, cancellation))
            return Repeated.For("nonce");
        var authority = new Authority(
            $"agency:{agency.AgencyId}",
            $"agency:{agency.Code}",
            "",
            [Permission.VerifyPerson]
        );
        return new AdmittedAgency(
            new Agency(new(agency.AgencyId), agency.Code, new(agency.NameVi, agency.NameEn)),
            authority
        );
    }

    // Read apart from the write below: a stranger's rubbish never waits at the writers' gate.
    private async Task<AgencyRow?> FindAsync(string code, CancellationToken cancellation)
    {
        await using var session = await store.ReadAsync(cancellation);
        return await session
            .Rows.Set<AgencyRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Code == code, cancellation);
    }

    private async Task<bool> IsFirstAsync(long agency, string nonce, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var session = await store.WriteAsync(cancellation);
        await session.ExecuteAsync(
            "DELETE FROM exchange.request WHERE agency_id = @agency AND at < @before",
            cancellation,
            ("agency", agency),
            ("before", Moment.ToStored(now - (2 * Tolerance)))
        );
        var added = await session.ExecuteAsync(
            "INSERT INTO exchange.request (agency_id, nonce, at) VALUES (@agency, @nonce, @at) ON CONFLICT DO NOTHING",
            cancellation,
            ("agency", agency),
            ("nonce", nonce),
            ("at", Moment.ToStored(now))
        );
        await session.CommitAsync(cancellation);
        return added == 1;
    }
}

/// <summary>An agency whose request was admitted.</summary>
public sealed record AdmittedAgency(Agency Agency, Authority Authority);
