#:project ../../src/Chip/Chip.csproj
#:project ../../src/Vocabulary/Vocabulary.csproj
#:property PublishAot=false

// A bank's counter verifies the card on its reader, offline, with the library:
//   dotnet run samples/bank/verify-card.cs -- 097135 trust.pem
// The first argument is what opens the chip: the last six digits of the personal number. Ends with 0 when an account may be opened: the
// data are authentic and the chip did not fail to prove itself. Whether the holder is the person on the portrait is for the clerk to say.
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Readers;
using CanCuoc.Chip.Transports;
using CanCuoc.Chip.Trust;

Console.OutputEncoding = System.Text.Encoding.UTF8;
if (CardAccessNumber.Read(args[0]).IsRefused(out var no, out var number))
    return Tell(no);
if (TrustStore.Parse(File.ReadAllBytes(args[1])).IsRefused(out no, out var trust))
    return Tell(no);

// The readers of this machine, and the card that lies on one of them. Every call ends, whatever happens to card and reader.
if ((await CardReaders.OpenAsync()).IsRefused(out no, out var readers))
    return Tell(no);
using var opened = readers;
if ((await readers.ListAsync()).IsRefused(out no, out var list))
    return Tell(no);
if (list.Find(reader => reader.HasCard) is not { } found)
    return Tell("Không có thẻ trên đầu đọc / no card on a reader");
if ((await readers.ConnectAsync(found.Name)).IsRefused(out no, out var card))
    return Tell(no);
using var connected = card;

// Opened, read and judged in one call. A card that can be read and not be believed is no refusal but a report that says so.
var inspected = await CardInspection.RunAsync(CardConnection.Of(card), number, trust, DateTimeOffset.UtcNow, default);
if (inspected.IsRefused(out no, out var report))
    return Tell(no);

if (report.IsSpecimen)
    Console.WriteLine("THẺ MẪU / SPECIMEN");
Show("Dữ liệu xác thực? / authentic data?", report.AuthenticData);
Show("Chip thật? / genuine chip?", report.GenuineChip);
if (report.Card.DataGroup13 is { } citizen)
    Console.WriteLine($"{citizen.Number}  {citizen.Name.Full}  {citizen.Birth}");
if (report.Card.DataGroup2 is { } face)
    File.WriteAllBytes("portrait.jpg", face.Portrait.File.ToArray());
return report.AuthenticData.Answer == Answer.Yes && report.GenuineChip.Answer != Answer.No ? 0 : 1;

void Show(string question, Finding finding) =>
    Console.WriteLine($"{question} {finding.Answer.Text}: {finding.Reasons[0]}");

int Tell(object why)
{
    Console.Error.WriteLine(why);
    return 3;
}
