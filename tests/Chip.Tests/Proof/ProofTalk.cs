using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.Tests.Proof;

/// <summary>A card that was opened with its face, about to be asked for proof.</summary>
internal sealed class ProofTalk : IDisposable
{
    private readonly SoftwareChip chip;

    private ProofTalk(LogicalDataStructure content, SoftwareChip chip, SecureMessaging session) =>
        (Content, this.chip, Session) = (content, chip, session);

    public LogicalDataStructure Content { get; }

    public SecureMessaging Session { get; }

    /// <summary>Opens a card by its face.</summary>
    /// <param name="shown">Whose public halves stand on the card.</param>
    /// <param name="had">The chip's, where it has others.</param>
    public static async Task<ProofTalk> OpenAsync(ChipKeys shown, ChipKeys? had = null)
    {
        var content = IssuedCard.Of(shown);
        var card = new SoftwareChip(content, Invented.Zone.Key, had ?? shown);
        return new(content, card, (await BasicAccessControl.OpenAsync(card, Invented.Zone.Key, default)).Value);
    }

    public async Task<Outcome<ReadOnlyMemory<byte>>> AuthenticateAsync()
    {
        var group = DataGroup14.Parse(await ReadAsync(FileIdentifier.DG14)).Value;
        var offer = ChipAuthenticationOffer.BestOf(group).ShouldNotBeNull();
        return await ChipAuthentication.RunAsync(Session, offer, default);
    }

    public async Task<byte[]> ReadAsync(FileIdentifier file) =>
        (await CardFile.ReadAsync(Session, file, default)).Value.ToArray();

    public async Task<string> SayAsync(CommandApdu command) =>
        Convert.ToHexString((await Session.TransmitAsync(command, default)).Value.Encode());

    public void Dispose()
    {
        Session.Dispose();
        chip.Dispose();
    }
}
