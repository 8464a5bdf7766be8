using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// What a chip knows of the terminal before it, and which files it therefore gives (TR-03110-1 §3.5). What it learnt of its CVCA and of
/// the day stays; everything else ends with the session.
/// </summary>
/// <param name="trust">Null on a chip that trusts no CVCA, and gives its biometrics to nobody.</param>
internal sealed class TerminalGate(TrustPoints? trust)
{
    private CertificateChain? chain = trust is null ? null : new CertificateChain(trust);
    private HolderReference? issuer;
    private CertifiedKey? terminal;
    private bool isProven;

    /// <summary>To be kept without power.</summary>
    public TrustPoints? Trust => chain?.Trust;

    /// <summary>The chip is told whose terminals it is to trust; null for nobody's.</summary>
    public void Begin(TrustPoints? points) => chain = points is null ? null : new CertificateChain(points);

    public TerminalRights Granted => isProven && terminal is not null ? terminal.Rights : TerminalRights.None;

    /// <summary>Fingers and irises are for who proved a right to them, and all else for whoever opened the session.</summary>
    public bool MayRead(FileIdentifier file) =>
        file switch
        {
            FileIdentifier.DG3 => Granted.HasFlag(TerminalRights.Fingerprints),
            FileIdentifier.DG4 => Granted.HasFlag(TerminalRights.Irises),
            _ => true,
        };

    public StatusWord SetIssuer(HolderReference name)
    {
        issuer = null;
        if (Fault() is { } fault)
            return fault;
        if (chain?.Find(name) is null)
            return StatusWord.ReferenceNotFound;
        issuer = name;
        return StatusWord.Success;
    }

    /// <summary>One answer to whatever is wrong with a certificate: its holder's terminal knows it better than the chip.</summary>
    /// <param name="keep">Keeps what the certificate taught the chip, before it is believed.</param>
    public StatusWord Verify(VerifiableCertificate certificate, Func<TrustPoints, StatusWord> keep)
    {
        if (Fault() is { } fault)
            return fault;
        if (issuer is null)
            return StatusWord.ConditionsNotSatisfied;
        if (certificate.Issuer != issuer || chain!.Accept(certificate).IsRefused(out _, out var next))
            return StatusWord.AuthenticationFailed;
        if (next.Trust != Trust && keep(next.Trust) is var kept and not StatusWord.Success)
            return kept;
        (chain, issuer) = (next, null);
        return StatusWord.Success;
    }

    public StatusWord SetTerminal(HolderReference name)
    {
        terminal = null;
        if (Fault() is { } fault)
            return fault;
        if (chain?.Terminal is not { } believed || believed.Name != name)
            return StatusWord.ReferenceNotFound;
        terminal = believed;
        return StatusWord.Success;
    }

    /// <summary>Whether the terminal signed with the key it named.</summary>
    /// <param name="message">What it should have signed.</param>
    public StatusWord Prove(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (Fault() is { } fault)
            return fault;
        if (terminal is null)
            return StatusWord.ConditionsNotSatisfied;
        isProven = terminal.Key.Verifies(message, signature);
        return isProven ? StatusWord.Success : StatusWord.AuthenticationFailed;
    }

    /// <summary>The session has ended, or has begun anew.</summary>
    public void Forget()
    {
        chain = Trust is { } kept ? new CertificateChain(kept) : null;
        (issuer, terminal, isProven) = (null, null, false);
    }

    // once in a session (TR-03110-3 §B.11.7)
    private StatusWord? Fault() => isProven ? StatusWord.SecurityStatusNotSatisfied : null;
}
