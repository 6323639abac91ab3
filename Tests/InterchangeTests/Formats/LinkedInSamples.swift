/// The pages of LinkedIn's whole export.
enum LinkedInSamples {
  static let connections = """
    Notes:
    "When exporting your connection data, you may notice that some of the email addresses are missing."

    First Name,Last Name,URL,Email Address,Company,Position,Connected On
    Laura,Conti,https://www.linkedin.com/in/laura-conti,,Reply,Data Analyst,05 Mar 2024
    Marco,Bianchi,https://www.linkedin.com/in/marco-b,,Enel,Ingegnere,1 Jan 2023
    """

  static let messages = """
    CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT
    1,,Sara Neri,https://www.linkedin.com/in/sara-neri,Laura Conti,https://www.linkedin.com/in/laura-conti,2026-04-30 22:30:00 UTC,,"Ciao Laura,
    grazie per il caffè",INBOX,,No
    1,,Laura Conti,https://www.linkedin.com/in/laura-conti,Sara Neri,https://www.linkedin.com/in/sara-neri,2026-05-01 08:00:00 UTC,,Figurati,INBOX,,No
    2,,Gus Hall,https://www.linkedin.com/in/gus-h,Sara Neri,https://www.linkedin.com/in/sara-neri,2026-03-01 08:00:00 UTC,Offerta,Le propongo,INBOX,,No
    3,,Sara Neri,https://www.linkedin.com/in/sara-neri,Pia Rossi,https://www.linkedin.com/in/pia-r,2026-02-01 08:00:00 UTC,,Buongiorno Pia,INBOX,,No
    3,,Sara Neri,https://www.linkedin.com/in/sara-neri,Pia Rossi,https://www.linkedin.com/in/pia-r,2026-02-02 08:00:00 UTC,,mai mandato,INBOX,,Yes
    """

  static let invitations = """
    From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
    Sara Neri,Marco Bianchi,"7/8/25, 3:43 PM",Ci siamo visti alla fiera di Torino,OUTGOING,https://www.linkedin.com/in/sara-neri,https://www.linkedin.com/in/marco-b
    Zed Spam,Sara Neri,"7/9/25, 3:43 PM",,INCOMING,https://www.linkedin.com/in/zed,https://www.linkedin.com/in/sara-neri
    """

  static let profile = """
    First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code
    Sara,Neri,,,,Analista di dati,Metto ordine nei numeri,Software,10123
    """

  static let positions = """
    Company Name,Title,Description,Location,Started On,Finished On
    Helix Bio,Analista,,Torino,Jan 2022,
    """

  static let skills = "Name\nSQL\nPython\n"

  static let events = """
    Event Name,Event Time,Status,External Url
    AI Week,"May 14, 2026, 9:00 AM - 6:00 PM",ATTENDING,https://aiweek.example
    """

  static let recommendations = """
    First Name,Last Name,Company,Job Title,Text,Creation Date,Status
    Laura,Conti,Reply,Data Analyst,"Precisa, e allegra","01/15/24, 10:22 AM",VISIBLE
    """
}
