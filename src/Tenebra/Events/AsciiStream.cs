using System.Buffers.Text;
using System.Text;
using Tenebra.Numerics;

namespace Tenebra.Events;

/// <summary>Text and numbers into a stream by large pieces; nothing is allocated for a number.</summary>
internal sealed class AsciiStream(Stream stream)
{
    private const int LongestNumber = 40;

    private readonly byte[] buffer = new byte[1 << 16];
    private int length;

    /// <summary>Bytes as they are.</summary>
    public void Put(ReadOnlySpan<byte> text)
    {
        while (text.Length > buffer.Length - length)
        {
            int fits = buffer.Length - length;
            text[..fits].CopyTo(buffer.AsSpan(length));
            length += fits;
            Flush();
            text = text[fits..];
        }
        text.CopyTo(buffer.AsSpan(length));
        length += text.Length;
    }

    /// <summary>A text as UTF-8.</summary>
    public void Put(string text) => Put(Encoding.UTF8.GetBytes(text));

    /// <summary>A space and a number of 17 digits.</summary>
    public void Put(double number)
    {
        Space();
        length += ExactDecimal.Write(number, buffer.AsSpan(length));
    }

    /// <summary>A space and an integer.</summary>
    public void Put(long number)
    {
        Space();
        PutBare(number);
    }

    /// <summary>An integer without a space.</summary>
    public void PutBare(long number)
    {
        if (buffer.Length - length < LongestNumber) Flush();
        if (!Utf8Formatter.TryFormat(number, buffer.AsSpan(length), out int written)) throw new InvalidOperationException("a number too long");
        length += written;
    }

    public void EndLine() => Put("\n"u8);

    /// <summary>Hands everything to the stream.</summary>
    public void Flush()
    {
        stream.Write(buffer, 0, length);
        length = 0;
    }

    private void Space()
    {
        if (buffer.Length - length < LongestNumber) Flush();
        buffer[length++] = (byte)' ';
    }
}
