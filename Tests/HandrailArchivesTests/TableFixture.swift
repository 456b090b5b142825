/// Small archives of each kind that is read from tables and lines, and which importer reads them.
struct TableFixture: CustomStringConvertible {
  let importer: String
  let members: [(String, String)]

  var description: String { importer }

  init(_ importer: String, _ members: (String, String)...) {
    self.importer = importer
    self.members = members
  }

  static let all: [TableFixture] = [
    TableFixture(
      "linkedin",
      (
        "Shares.csv",
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
          + "11/3/2017 19:44,https://x.example/urn%3Ali%3Ashare%3A1,\"Iâ€™m\"\"\n\"\"here\",,,\n"
          + "2017-11-13 19:44:00,https://x.example/urn%3Ali%3AgroupPost%3A1,,,,\n"
      ),
      ("Comments.csv", "Date,Link,Message\n2024-03-01 10:00:00,l,\"so \\\"true\\\"\nyes\"\n"),
      ("Profile.csv", "First Name,Last Name,Headline\nJo,Bloggs,x\n"),
      (
        "Articles/a.html",
        "<html><h1><a href=\"u\">T</a></h1><p class=\"created\">Created on 2026-02-24 00:06</p></html>"
      )
    ),
    TableFixture(
      "reddit",
      (
        "comments.csv",
        "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n"
          + "a,p,2023-01-15 12:34:56 UTC,ip,s,0,l,p,\"I\n\"\"agree\"\"\",\n"
      ), ("statistics.csv", "statistic,value\naccount name,jo_b\n"),
      ("posts.csv", "id,permalink,date,ip,subreddit,gildings,title,url,body\na,p,,,s,0,T,,B\n")
    ),
    TableFixture(
      "youtube",
      (
        "comments.csv",
        "Channel ID,Comment create timestamp,Comment ID,Video ID,Comment text\n"
          + "UC1,2023-04-14T07:39:35+00:00,Ug1,v,\"{\"\"text\"\":\"\"a\n\"\"},{\"\"text\"\":\"\"b\"\"}\"\n"
      ),
      (
        "my-comments.html",
        "<ul><li>At 2020-05-24 20:10:05 UTC <a href=\"http://www.youtube.com/watch?v=q&amp;lc=U\">x</a>.<br/>Hi</li></ul>"
      )
    ),
    TableFixture(
      "substack",
      (
        "posts.csv",
        "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n"
          + "1234.a,2019-07-26T20:48:19.814Z,TRUE,,newsletter,everyone,&#x201C;A&#x201D;,,\n"
      ), ("posts/1234.a.html", "<p>Words</p>")
    ),
    TableFixture(
      "beehiiv",
      (
        "posts.csv",
        "id,web_title,status,audience,url,content_html,created_at\n"
          + "1,One,confirmed,free,u,\"<p class=\"\"a\"\">Hi</p>\",2023-01-18 21:25:27\n"
      )
    ),
    TableFixture(
      "buttondown",
      (
        "emails.csv",
        "id,secondary_id,subject,publish_date,source,slug\na,1,P,2023-01-02 16:55:00+00:00,app,p\n"
      ), ("emails/p.md", "<!-- buttondown-editor-mode: plaintext -->## Hello")
    ),
    TableFixture(
      "wix",
      (
        "posts.csv",
        "Title,Plain Content,Published Date,Rich Content\n"
          + "T,P,2025-10-01T10:00:00Z,\"{\"\"nodes\"\":[{\"\"type\"\":\"\"PARAGRAPH\"\"}]}\"\nT,P,,\"\" \n"
      )
    ),
    TableFixture(
      "schedule",
      (
        "a.csv",
        "11/14/2022 16:55:00,\"Join us, all\",https://a.example\n1/2/2022 9:00,Say \"hi\" now,\n"
      ),
      ("b.csv", "Text,Image URL,Tags,Posting Time\nHello,,,2026-12-01 14:00\n"),
      ("c.csv", "Date,Message,Link,Media URLs,Title,Labels\n,a || b,,,,\n")
    ),
    TableFixture(
      "csv", ("t.csv", "Body;Author;Date\n\"a;b\";jo;31.12.2024\nc \"d\" e;;x\n"),
      ("u.csv", "a,b\n1,2\n")),
    TableFixture(
      "whatsapp", ("chat.txt", "12/9/20, 23:55 - Bob: one\ntwo\n12/31/20, 9:05 - Ann: x\n")),
    TableFixture("ndjson", ("posts", "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\"}\n")),
  ]
}
