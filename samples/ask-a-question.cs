// Asks the registry, as an agency, whether what it believes of a person is so:
//   dotnet run samples/ask-a-question.cs -- http://127.0.0.1:8082 bank-1 agency-key.pem question.json
// The question is a file such as
//   { "number": "001090123456", "purpose": "verification", "ground": "TT 46/2022/TT-BCA",
//     "claims": { "name": "Trần Văn Hòa", "birthDate": "05/09/1990" } }
// Ends with 0 when every field matches, 1 when one does not, 2 when the registry refuses.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

var (address, agency, question) = (args[0], args[1], File.ReadAllText(args[3]));
using var key = ECDsa.Create();
key.ImportFromPem(File.ReadAllText(args[2]));

// Four lines are signed: who asks, when (milliseconds since 1970), a nonce never used before, and the body as it is sent.
var time = $"{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}";
var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
var signed = Encoding.UTF8.GetBytes($"{agency}\n{time}\n{nonce}\n{question}");
var signature = key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

using var http = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/v1/verify");
request.Content = new StringContent(question, Encoding.UTF8, "application/json");
request.Headers.Add("Agency", agency);
request.Headers.Add("Agency-Time", time);
request.Headers.Add("Agency-Nonce", nonce);
request.Headers.Add("Agency-Signature", Convert.ToBase64String(signature));
using var response = await http.SendAsync(request);
var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

if (!response.IsSuccessStatusCode)
{
    Console.WriteLine($"{answer.GetProperty("code")}: {answer.GetProperty("title")} / {answer.GetProperty("titleEn")}");
    return 2;
}
foreach (var field in answer.GetProperty("answers").EnumerateObject())
    Console.WriteLine($"{field.Name}: {field.Value}");
Console.WriteLine($"alias: {answer.GetProperty("alias").GetString() ?? "-"}");
return answer.GetProperty("alias").ValueKind == JsonValueKind.Null ? 1 : 0;
